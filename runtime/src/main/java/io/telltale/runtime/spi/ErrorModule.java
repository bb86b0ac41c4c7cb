/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.util.List;

/**
 * The declared errors of one compiled module, generated once a module and found through {@code
 * META-INF/services}.
 *
 * <p>It is lazy: it knows names, and loads a writer (and with it, an exception class) only when
 * that type is asked for. Implementations are immutable and safe for concurrent use.
 */
public interface ErrorModule {

  /**
   * Returns the format in which this module and its writers were generated. A runtime that does not
   * know it ignores the module, with one warning.
   */
  int format();

  /** Returns the module's name, for reports. */
  String name();

  /** Returns the binary names of the types that have a writer here, sorted. */
  List<String> types();

  /**
   * Returns the writer of a type, or {@link ErrorWriter#NONE} if the module has none.
   *
   * @param type the binary name of a {@link Throwable} class ({@link Class#getName()})
   */
  ErrorWriter writer(String type);
}
