/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.spring.web.RequestErrors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the timers of requests and tasks the labels {@code error.name} and {@code error.domain}. A
 * span has its identity from the exception, so the two are there only while the meters are written:
 * every series has them, and no healthy span says that it has no error.
 */
final class IdentifiedMeters implements MeterObservationHandler<Observation.Context> {

  private static final String NAME = "error.name";
  private static final String DOMAIN = "error.domain";
  private static final String NONE = "none";
  private static final KeyValue NO_NAME = KeyValue.of(NAME, NONE);
  private static final KeyValue NO_DOMAIN = KeyValue.of(DOMAIN, NONE);

  private final MeterObservationHandler<Observation.Context> meters;
  private final Predicate<Observation.Context> isMeant;
  private final ErrorRegistry registry;

  /** Takes what writes the meters, and which observations are meant. */
  IdentifiedMeters(
      MeterObservationHandler<Observation.Context> meters,
      Predicate<Observation.Context> isMeant,
      ErrorRegistry registry) {
    this.meters = meters;
    this.isMeant = isMeant;
    this.registry = registry;
  }

  @Override
  public void onStop(Observation.Context context) {
    if (!isMeant.test(context)) {
      meters.onStop(context);
      return;
    }
    ErrorIdentity identity = identityOf(context);
    context.addLowCardinalityKeyValue(
        identity == null ? NO_NAME : KeyValue.of(NAME, identity.name()));
    context.addLowCardinalityKeyValue(
        identity == null ? NO_DOMAIN : KeyValue.of(DOMAIN, identity.domain()));
    try {
      meters.onStop(context);
    } finally {
      context.removeLowCardinalityKeyValue(NAME);
      context.removeLowCardinalityKeyValue(DOMAIN);
    }
  }

  /** An advice may have dealt with the error, which is noted then. */
  private @Nullable ErrorIdentity identityOf(Observation.Context context) {
    ErrorIdentity noted = context.get(RequestErrors.IDENTITY);
    Throwable error = context.getError();
    return noted != null || error == null ? noted : registry.identityOf(error);
  }

  @Override
  public void onStart(Observation.Context context) {
    meters.onStart(context);
  }

  @Override
  public void onError(Observation.Context context) {
    meters.onError(context);
  }

  @Override
  public void onEvent(Observation.Event event, Observation.Context context) {
    meters.onEvent(event, context);
  }

  @Override
  public void onScopeOpened(Observation.Context context) {
    meters.onScopeOpened(context);
  }

  @Override
  public void onScopeClosed(Observation.Context context) {
    meters.onScopeClosed(context);
  }

  @Override
  public void onScopeReset(Observation.Context context) {
    meters.onScopeReset(context);
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return meters.supportsContext(context);
  }
}
