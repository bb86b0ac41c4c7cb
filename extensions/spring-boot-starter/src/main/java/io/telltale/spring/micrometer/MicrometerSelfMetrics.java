/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.telltale.sdk.HostSupport;

/**
 * What Telltale counts of itself in the process: texts that were masked or withheld, and failures.
 *
 * <p>Without a base unit, which Prometheus would have at the end of the name.
 */
final class MicrometerSelfMetrics implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String name : HostSupport.counters().keySet()) {
      FunctionCounter.builder(name, this, self -> count(name)).register(registry);
    }
  }

  private static double count(String name) {
    Long count = HostSupport.counters().get(name);
    return count == null ? 0 : count;
  }
}
