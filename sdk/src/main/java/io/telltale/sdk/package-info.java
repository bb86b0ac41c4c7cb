/**
 * What an application uses to set tracing up: the configuration, and the OpenTelemetry SDK built
 * from it.
 */
@NullMarked
package io.telltale.sdk;

import org.jspecify.annotations.NullMarked;
