/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import java.util.function.BiFunction;

/**
 * Knows whether OpenTelemetry has what masking cannot do without. It is asked before anything is
 * installed: an exporter that fails later would export nothing.
 *
 * <p>The classes are no texts, as a Java agent gives some of them other names when it loads this.
 */
final class SupportedSdk {

  private SupportedSdk() {}

  /**
   * Checks it.
   *
   * @throws LinkageError if something is missing; the message names it
   */
  static void check() {
    require(AutoConfigurationCustomizer.class, "addSpanProcessorCustomizer", BiFunction.class);
    require(ExceptionEventData.class, "getException");
    require(Value.class, "asString");
    require(LogRecordData.class, "getBodyValue");
  }

  private static void require(Class<?> type, String method, Class<?>... parameters) {
    try {
      type.getMethod(method, parameters);
    } catch (NoSuchMethodException missing) {
      NoSuchMethodError error = new NoSuchMethodError(type.getName() + "." + method);
      error.initCause(missing);
      throw error;
    }
  }
}
