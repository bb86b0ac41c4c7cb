/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.spring.web.RequestErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/** Puts {@link IdentifiedMeters} in front of what writes meters of observations. */
final class ObservedErrors implements BeanPostProcessor {

  private static final String REQUESTS = "http.server.requests";
  private static final String TASKS = "tasks.";

  private final ObjectProvider<ErrorRegistry> registry;
  private final String requests;

  ObservedErrors(ObjectProvider<ErrorRegistry> registry, Environment environment) {
    this.registry = registry;
    this.requests =
        environment.getProperty("management.observations." + REQUESTS + ".name", REQUESTS);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof MeterObservationHandler<?> handler
        ? new IdentifiedMeters(ofAny(handler), this::isMeant, registry.getObject())
        : bean;
  }

  /** Returns the error of an observation, also one with which an advice has dealt; else null. */
  static @Nullable Throwable errorOf(Observation.Context context) {
    Throwable recorded = context.get(RequestErrors.ERROR);
    return recorded == null ? context.getError() : recorded;
  }

  /** A handler says by itself, for each context, whether it takes it. */
  @SuppressWarnings("unchecked")
  private static MeterObservationHandler<Observation.Context> ofAny(
      MeterObservationHandler<?> handler) {
    return (MeterObservationHandler<Observation.Context>) handler;
  }

  private boolean isMeant(Observation.Context context) {
    String name = context.getName();
    return name != null && (name.equals(requests) || name.startsWith(TASKS));
  }
}
