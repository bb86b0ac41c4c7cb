/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.sampling;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;

/**
 * Lets spans of unsampled traces record, since a span that does not record tells nobody of its
 * exceptions, and the log lines of its trace leave all the same. No such span is exported.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class UnsampledSpans {

  private UnsampledSpans() {}

  /** Wraps the sampler that a builder has by now, unless that drops nothing. Never throws. */
  public static void record(SdkTracerProviderBuilder builder) {
    try {
      Sampler sampler = samplerOf(builder);
      if (!tellExceptions(sampler)) {
        builder.setSampler(new RecordingSampler(sampler));
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
      Warnings.once(
          "sampler",
          failure.getClass().getName(),
          () ->
              "the sampler could not be wrapped, so Telltale knows no exception of unsampled"
                  + " traces: "
                  + failure.getClass().getName());
    }
  }

  /** Returns whether the spans of unsampled traces record. */
  public static boolean tellExceptions(SdkTracerProvider provider) {
    return tellExceptions(provider.getSampler());
  }

  /** The same for what a builder would build by now. */
  public static boolean tellExceptions(SdkTracerProviderBuilder builder) {
    return tellExceptions(samplerOf(builder));
  }

  private static boolean tellExceptions(Sampler sampler) {
    return sampler instanceof RecordingSampler || sampler == Sampler.alwaysOn();
  }

  /** A builder does not show its sampler, and a provider does. It is not used for anything else. */
  private static Sampler samplerOf(SdkTracerProviderBuilder builder) {
    return builder.build().getSampler();
  }
}
