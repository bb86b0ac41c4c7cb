/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a generated {@link ErrorModule} holds, for the compiler alone: a later compilation of a part
 * of the module reads it back and loses no entry, and those of other modules find codes that are
 * given twice. It stays in the class file and is never read at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorIndex {

  /** The name of the module, see {@link ErrorModule#name()}. */
  String module();

  /** One entry for each code of each type that has a writer, sorted by type. */
  Entry[] value();

  /** One type and the identity that it declares. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Entry {

    /** The canonical name of the annotated type: an exception, or a mix-in for one. */
    String type();

    /** The enum constant on which its code stands, or nothing if that is the type itself. */
    String constant() default "";

    /** The domain of its code, or nothing if the class has sensitive members only. */
    String domain() default "";

    /** Its code, or -1 if it has none. */
    int code() default -1;

    /** The name of its error, or nothing if it has no code. */
    String name() default "";
  }

  /**
   * Leads to a module's index from a class that other compilations can find: one in the package
   * {@code io.telltale.index}, or in that which is called like a named module.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface Pointer {

    /** The canonical name of the class that bears the index. */
    String value();
  }
}
