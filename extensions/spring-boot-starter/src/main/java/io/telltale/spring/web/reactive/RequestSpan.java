/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import reactor.util.context.ContextView;

/**
 * Makes the span of a request current for a moment. Reactor has no current span unless an
 * application wants it, so it is that of Spring's observation of the request; where there is none,
 * whatever is current, as OpenTelemetry's own instrumentation has it.
 */
final class RequestSpan {

  /** How many observations may stand around each other. */
  private static final int MAX_DEPTH = 16;

  private RequestSpan() {}

  /** Does something with the span of the request as the current one. */
  static <T extends @Nullable Object> T within(ContextView context, Supplier<T> action) {
    Observation observation = ofRequest(context);
    if (observation == null) {
      return action.get();
    }
    try (Observation.Scope scope = observation.openScope()) {
      return action.get();
    }
  }

  /** Others may have begun observations within that of the request, which get no errors of it. */
  private static @Nullable Observation ofRequest(ContextView context) {
    Object nearest = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
    Object current = nearest;
    for (int depth = 0; depth < MAX_DEPTH && current instanceof ObservationView view; depth++) {
      if (current instanceof Observation found
          && found.getContext() instanceof ServerRequestObservationContext) {
        return found;
      }
      current = view.getContextView().getParentObservation();
    }
    return nearest instanceof Observation observation ? observation : null;
  }
}
