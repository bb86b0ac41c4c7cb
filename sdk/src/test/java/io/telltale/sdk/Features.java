/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Arrays;
import java.util.List;

/** What the version of OpenTelemetry has with which the tests run, for conditions of tests. */
public final class Features {

  private static final List<String> HOMES_OF_THE_HOOK =
      List.of("io.opentelemetry.sdk.internal", "io.opentelemetry.sdk.common.internal");

  private Features() {}

  /** From 1.51 on. */
  public static boolean hook() {
    return HOMES_OF_THE_HOOK.stream().anyMatch(Features::hasResolver);
  }

  private static boolean hasResolver(String home) {
    try {
      Class.forName(
          home + ".ExceptionAttributeResolver", false, SdkTracerProvider.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException elsewhere) {
      return false;
    }
  }

  /** Exceptions, event names and nested values in log records: from 1.60 on. */
  public static boolean logsOfExceptions() {
    return has(LogRecordBuilder.class, "setException")
        && has(LogRecordBuilder.class, "setEventName")
        && nestedValues();
  }

  /** From 1.50 on. */
  public static boolean headersOfManyValues() {
    return has(TextMapGetter.class, "getAll");
  }

  /** From 1.59 on. */
  public static boolean nestedValues() {
    return has(AttributeKey.class, "valueKey");
  }

  private static boolean has(Class<?> type, String method) {
    return Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(method));
  }
}
