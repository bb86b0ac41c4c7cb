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
 * What the documentation comments in a source say of its errors, for the compiler alone. A class
 * file has no comments: where only a part of a module is compiled, what is generated for the others
 * still knows them. It stays in the class file and is never read at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorTexts {

  /** One for each error that has a comment, in the order of the source. */
  Entry[] value();

  /** The comment of one error, without its markup. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Entry {

    /** The simple name of the enum constant that has the code, or nothing if that is the class. */
    String constant() default "";

    /** The first sentence. */
    String summary();

    /** The rest, its paragraphs parted by an empty line, or nothing. */
    String description() default "";
  }
}
