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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The counter {@code telltale.errors} in Micrometer, by what is declared: there are few values.
 * Every series has every label, as Prometheus wants it.
 */
final class MicrometerErrors implements ErrorCounter {

  private static final String NONE = "none";

  /** Whoever makes classes of exceptions at run time makes no end of them. */
  private static final int MOST_COUNTERS = 1_000;

  private final ObjectProvider<MeterRegistry> registries;

  /** To look for a bean takes longer than all else that becomes of an error. */
  private volatile @Nullable MeterRegistry found;

  private final Map<Attributes, Counter> counters = new ConcurrentHashMap<>();

  MicrometerErrors(ObjectProvider<MeterRegistry> registries) {
    this.registries = registries;
  }

  @Override
  public void accept(Attributes labels) {
    MeterRegistry registry = registry();
    if (registry != null) {
      counter(labels, registry).increment();
    }
  }

  /** To find a counter by its labels takes as long as to record the exception. */
  private Counter counter(Attributes labels, MeterRegistry registry) {
    Counter known = counters.get(labels);
    if (known != null) {
      return known;
    }
    Counter counter =
        Counter.builder("telltale.errors")
            .description("Exceptions that were recorded, each once")
            .baseUnit("errors")
            .tag("error.name", text(labels.get(ErrorAttributes.ERROR_NAME)))
            .tag("error.domain", text(labels.get(ErrorAttributes.ERROR_DOMAIN)))
            .tag("error.code", text(labels.get(ErrorAttributes.ERROR_CODE)))
            .tag("error.type", text(labels.get(ErrorAttributes.ERROR_TYPE)))
            .register(registry);
    if (counters.size() < MOST_COUNTERS) {
      counters.put(labels, counter);
    }
    return counter;
  }

  private @Nullable MeterRegistry registry() {
    MeterRegistry registry = found;
    if (registry == null) {
      registry = registries.getIfAvailable();
      if (registry != null) {
        registry.config().onMeterRemoved(meter -> counters.values().remove(meter));
      }
      found = registry;
    }
    return registry;
  }

  private static String text(@Nullable Object label) {
    return Objects.toString(label, NONE);
  }
}
