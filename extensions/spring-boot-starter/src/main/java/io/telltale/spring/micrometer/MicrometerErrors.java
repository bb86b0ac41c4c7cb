/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.spring.protection.ErrorCounter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The counter {@code telltale.errors} in Micrometer, by what is declared: there are few values.
 * Every series has every label, as Prometheus wants it.
 */
final class MicrometerErrors implements ErrorCounter {

  private static final String NONE = "none";

  private final ObjectProvider<MeterRegistry> registries;

  /** To look for a bean takes longer than all else that becomes of an error. */
  private volatile @Nullable MeterRegistry found;

  MicrometerErrors(ObjectProvider<MeterRegistry> registries) {
    this.registries = registries;
  }

  @Override
  public void accept(Attributes labels) {
    MeterRegistry registry = registry();
    if (registry != null) {
      Counter.builder("telltale.errors")
          .description("Exceptions that were recorded, each once")
          .baseUnit("errors")
          .tag("error.name", text(labels.get(ErrorAttributes.ERROR_NAME)))
          .tag("error.domain", text(labels.get(ErrorAttributes.ERROR_DOMAIN)))
          .tag("error.code", text(labels.get(ErrorAttributes.ERROR_CODE)))
          .tag("error.type", text(labels.get(ErrorAttributes.ERROR_TYPE)))
          .register(registry)
          .increment();
    }
  }

  private @Nullable MeterRegistry registry() {
    MeterRegistry registry = found;
    if (registry == null) {
      registry = registries.getIfAvailable();
      found = registry;
    }
    return registry;
  }

  private static String text(@Nullable Object label) {
    return Objects.toString(label, NONE);
  }
}
