/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.function.BooleanSupplier;

/**
 * Whether an SDK tells Telltale what it has to know to mask: it asks as soon as anybody records an
 * exception, and its metrics name traces.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum Hook {
  /** It asks Telltale. */
  ON,
  /** It asks Telltale, but its sampler drops spans, and then nobody learns of their exceptions. */
  IN_SAMPLED_TRACES,
  /** It could, and is not told to. */
  OFF,
  /** This version of OpenTelemetry has no such hook. */
  NOT_IN_SDK,
  /** Metrics name no trace, so nobody learns whose exception's values are in their attributes. */
  NO_EXEMPLARS,
  /** There are no exceptions in this kind of telemetry, or nobody can tell. */
  NONE;

  /** Returns the same, or less if spans that are dropped tell nobody of their exceptions. */
  Hook ofSampled(BooleanSupplier tellExceptions) {
    return this == ON && !tellExceptions.getAsBoolean() ? IN_SAMPLED_TRACES : this;
  }

  /** Returns whether it asks Telltale about exceptions in sampled traces at least. */
  public boolean isOn() {
    return this == ON || this == IN_SAMPLED_TRACES;
  }
}
