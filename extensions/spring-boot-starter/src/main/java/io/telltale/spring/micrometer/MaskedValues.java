/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;

/**
 * Masks the values that may be anything of observations that fail, as others than OpenTelemetry see
 * them: handlers of the application, which log them or send them elsewhere. What is masked is what
 * the exception declares.
 */
final class MaskedValues implements ObservationFilter {

  @Override
  public Observation.Context map(Observation.Context context) {
    Throwable error = ObservedErrors.errorOf(context);
    if (error != null && mayHoldMore(context)) {
      try (MaskedLine line = Masked.line(List.of(error))) {
        if (line != null) {
          mask(context, line);
        }
      }
    }
    return context;
  }

  /**
   * Returns whether there is a value that is none of the labels, which leave as they are: the path
   * of most requests is its own pattern. Then the exception need not be read again.
   */
  private static boolean mayHoldMore(Observation.Context context) {
    KeyValues labels = context.getLowCardinalityKeyValues();
    for (KeyValue pair : context.getHighCardinalityKeyValues()) {
      if (!isLabel(pair.getValue(), labels)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(String value, KeyValues labels) {
    for (KeyValue label : labels) {
      if (label.getValue().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static void mask(Observation.Context context, MaskedLine line) {
    for (KeyValue pair : context.getHighCardinalityKeyValues().stream().toList()) {
      String value = pair.getValue();
      String masked = line.text(value);
      if (masked != null && !masked.equals(value)) {
        context.addHighCardinalityKeyValue(KeyValue.of(pair.getKey(), masked));
      }
    }
  }
}
