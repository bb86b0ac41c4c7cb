/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.SentryEvent;
import io.sentry.protocol.Mechanism;
import io.sentry.protocol.SentryException;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayList;
import java.util.List;

/** Events that could not be masked: they leave without their texts. */
final class WithheldEvents {

  private WithheldEvents() {}

  /** Says once that texts could not be masked. Never throws. */
  static void report(Throwable failure) {
    report(SentryMasking.class, failure);
  }

  /** Says once for each class that masks. Never throws. */
  static void report(Class<?> masking, Throwable failure) {
    try {
      MaskedLine.withheld(masking, failure);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it, or no Telltale.
    }
  }

  /** Keeps time, level, release and environment of an event, and types and frames of exceptions. */
  static SentryEvent of(SentryEvent event) {
    SentryEvent withheld = new SentryEvent(event.getTimestamp());
    withheld.setEventId(event.getEventId());
    withheld.setLevel(event.getLevel());
    withheld.setPlatform(event.getPlatform());
    withheld.setRelease(event.getRelease());
    withheld.setEnvironment(event.getEnvironment());
    withheld.setSdk(event.getSdk());
    List<SentryException> exceptions = event.getExceptions();
    if (exceptions != null) {
      List<SentryException> kept = new ArrayList<>();
      exceptions.forEach(exception -> kept.add(of(exception)));
      withheld.setExceptions(kept);
    }
    return withheld;
  }

  private static SentryException of(SentryException exception) {
    SentryException withheld = new SentryException();
    withheld.setType(exception.getType());
    withheld.setModule(exception.getModule());
    withheld.setValue(MaskedPayload.WITHHELD);
    withheld.setThreadId(exception.getThreadId());
    withheld.setStacktrace(exception.getStacktrace());
    Mechanism mechanism = exception.getMechanism();
    if (mechanism != null) {
      Mechanism kept = new Mechanism();
      kept.setType(mechanism.getType());
      kept.setHandled(mechanism.isHandled());
      withheld.setMechanism(kept);
    }
    return withheld;
  }
}
