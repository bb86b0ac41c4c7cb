/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How a trace goes from one service to the next: the propagators that OpenTelemetry is configured
 * with, made to conform to W3C Trace Context at the edge, over carriers of any kind.
 *
 * <p>An argument must not be null unless it is {@code @Nullable}: for null, a method throws a
 * {@link NullPointerException} unless its class promises not to throw.
 */
@NullMarked
package io.telltale.runtime.propagation;

import org.jspecify.annotations.NullMarked;
