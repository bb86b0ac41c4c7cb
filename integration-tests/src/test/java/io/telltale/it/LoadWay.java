/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.runtime.ExceptionTracer;

/** The ways of registration under load: those within a process, and those around it. */
enum LoadWay {
  SETUP(Hears.ALL) {
    @Override
    Registration.Sdk open(String endpoint) {
      return Registration.SETUP.open(endpoint, Integer.MAX_VALUE);
    }
  },

  AUTOCONFIGURE(Hears.ALL) {
    @Override
    Registration.Sdk open(String endpoint) {
      return Registration.AUTOCONFIGURE.open(endpoint, Integer.MAX_VALUE);
    }
  },

  INSTALL(Hears.ALL) {
    @Override
    Registration.Sdk open(String endpoint) {
      return Registration.INSTALL.open(endpoint, Integer.MAX_VALUE);
    }
  },

  MASKING(Hears.OF_TELLTALE) {
    @Override
    Registration.Sdk open(String endpoint) {
      return Registration.masking(endpoint, Integer.MAX_VALUE, Registration.LOG_DELAY);
    }
  },

  /** The file is named on the command line. */
  YAML(Hears.OF_TELLTALE) {
    @Override
    Registration.Sdk open(String endpoint) {
      return Registration.Sdk.of(
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .build()
              .getOpenTelemetrySdk());
    }
  },

  /** The extension is in the agent, which has its configuration from the command line. */
  AGENT(Hears.ALL) {
    @Override
    Registration.Sdk open(String endpoint) {
      var agents = GlobalOpenTelemetry.get();
      return new Registration.Sdk(agents, ExceptionTracer.builder(agents).build(), () -> {});
    }
  };

  private final Hears hears;

  LoadWay(Hears hears) {
    this.hears = hears;
  }

  /** Of which exceptions Telltale hears when they are recorded, and not when their span leaves. */
  private enum Hears {
    ALL,
    /** There is no exception hook. */
    OF_TELLTALE
  }

  /**
   * Returns whether other telemetry of a trace may quote a value of the exception: it may have left
   * before, when nobody knew that it is secret.
   *
   * @param byFramework whether a framework has recorded it, or Telltale's tracer
   */
  boolean mayBeQuoted(boolean byFramework) {
    return hears == Hears.ALL || !byFramework;
  }

  /**
   * Returns how many of what arrives may be without texts. Without the hook, nobody knows the
   * values of a log record's exception until the span leaves.
   */
  long withheldAtMost(long all) {
    return this == MASKING ? all / 4 : all / 20;
  }

  abstract Registration.Sdk open(String endpoint);
}
