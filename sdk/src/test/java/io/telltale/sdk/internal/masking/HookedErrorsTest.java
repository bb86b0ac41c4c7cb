/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.sdk.internal.masking.HookedErrors.HookedError;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leads from a log record back to its exception. */
class HookedErrorsTest {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

  private final HookedErrors errors = new HookedErrors();
  private final ErrorDescription description =
      Collected.describer().describe(new IllegalStateException("queue full"));

  private HookedError error() {
    return new HookedError(
        description,
        null,
        new WeakReference<Throwable>(new IllegalStateException()),
        ExportPolicy.DEFAULT.keys(),
        new WeakReference<>(null));
  }

  private String remember() {
    return errors.rememberOfLog(error());
  }

  @Test
  void isFoundByTheInstanceAlone() {
    String type = remember();

    assertThat(errors.find(Attributes.of(TYPE, type))).isNotNull();
    assertThat(errors.find(Attributes.of(TYPE, IllegalStateException.class.getName()))).isNull();
    assertThat(errors.find(Attributes.empty())).isNull();
  }

  @Test
  void isForgottenWithTheRecord() {
    WeakReference<String> type = new WeakReference<>(remember());
    while (type.get() != null) {
      System.gc();
    }
    while (errors.size() > 0) {
      Thread.onSpinWait();
    }

    assertThat(errors.size()).isZero();
  }

  @Test
  void thereIsRoomForSoMany() {
    List<String> types = new ArrayList<>();
    for (int i = 0; i <= HookedErrors.MAX_SIZE; i++) {
      types.add(remember());
    }

    assertThat(errors.find(Attributes.of(TYPE, types.get(0)))).isNotNull();
    assertThat(errors.find(Attributes.of(TYPE, types.get(HookedErrors.MAX_SIZE)))).isNull();
  }

  /** An exporter describes again what it does not find here, and finds the latest at first. */
  @Test
  void theLatestOfSpansTakeThePlaceOfTheOldest() {
    String ofLog = remember();
    List<String> types = new ArrayList<>();
    for (int i = 0; i <= HookedErrors.MAX_OF_SPANS; i++) {
      types.add(errors.rememberOfSpan(error()));
    }

    assertThat(errors.find(Attributes.of(TYPE, types.get(HookedErrors.MAX_OF_SPANS)))).isNotNull();
    assertThat(errors.find(Attributes.of(TYPE, types.get(1)))).isNotNull();
    assertThat(errors.find(Attributes.of(TYPE, types.get(0)))).isNull();
    assertThat(errors.find(Attributes.of(TYPE, ofLog))).isNotNull();
    assertThat(errors.size()).isEqualTo(HookedErrors.MAX_OF_SPANS + 1);
  }
}
