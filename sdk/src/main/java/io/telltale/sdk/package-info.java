/**
 * What an application uses to set tracing up: the configuration, and the OpenTelemetry SDK built
 * from it.
 *
 * <p>An argument must not be null unless it is {@code @Nullable}: for null, a method throws a
 * {@link NullPointerException} unless its class promises not to throw.
 */
@NullMarked
package io.telltale.sdk;

import org.jspecify.annotations.NullMarked;
