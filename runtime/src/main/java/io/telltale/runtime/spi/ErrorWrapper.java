/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

/**
 * Knows the exceptions of a library that only carry another one, like {@link
 * java.util.concurrent.ExecutionException}. If such an exception and the one inside are recorded on
 * one span, they become one event. Telltale knows the wrappers of the JDK by itself.
 *
 * <p>Name your class in {@code META-INF/services/io.telltale.runtime.spi.ErrorWrapper}, or hand it
 * to {@link io.telltale.runtime.ErrorRegistry#withWrappers}.
 *
 * <p>One instance serves every thread. Telltale asks it about each exception, so it must be quick.
 * If it throws, that counts as a no, and one warning names its class.
 */
@FunctionalInterface
public interface ErrorWrapper {

  /** Returns whether an exception only carries its cause. */
  boolean isWrapper(Throwable error);
}
