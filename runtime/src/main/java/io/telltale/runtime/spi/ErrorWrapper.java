/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

/**
 * Knows exceptions of a library that say nothing themselves and only carry another one, as {@link
 * java.util.concurrent.ExecutionException} does. Where such an exception and what it carries are
 * recorded on one span, they are one event. The wrappers of the JDK are known without it.
 *
 * <p>Name your class in {@code META-INF/services/io.telltale.runtime.spi.ErrorWrapper}, or hand it
 * to {@link io.telltale.runtime.ErrorRegistry#withWrappers}.
 *
 * <p>One instance serves every thread. It is asked for each exception, so it must be quick. One
 * that throws has said no, and a warning names its class, once.
 */
@FunctionalInterface
public interface ErrorWrapper {

  /** Returns whether an exception only carries its cause. */
  boolean isWrapper(Throwable error);
}
