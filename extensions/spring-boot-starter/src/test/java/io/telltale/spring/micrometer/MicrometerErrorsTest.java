/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Where the errors are counted. */
class MicrometerErrorsTest {

  private static final Attributes LABELS =
      Attributes.builder().put("error.name", "SHOP-402").put("error.domain", "SHOP").build();

  @Test
  void theRegistryIsLookedForUntilItIsThereAndThenNoMore() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Deque<Optional<MeterRegistry>> beans =
        new ArrayDeque<>(Arrays.asList(Optional.empty(), Optional.of(registry)));
    MicrometerErrors errors =
        new MicrometerErrors(
            new ObjectProvider<>() {
              @Override
              public MeterRegistry getIfAvailable() {
                return beans.remove().orElse(null);
              }
            });

    errors.accept(LABELS);
    errors.accept(LABELS);
    errors.accept(LABELS);

    assertThat(beans).isEmpty();
    assertThat(registry.get("telltale.errors").tag("error.name", "SHOP-402").counter().count())
        .isEqualTo(2);
  }

  @Test
  void aCounterThatWasRemovedIsRegisteredAgain() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    MicrometerErrors errors =
        new MicrometerErrors(
            new ObjectProvider<>() {
              @Override
              public MeterRegistry getIfAvailable() {
                return registry;
              }
            });

    errors.accept(LABELS);
    registry.clear();
    errors.accept(LABELS);
    errors.accept(LABELS);

    assertThat(registry.get("telltale.errors").tag("error.name", "SHOP-402").counter().count())
        .isEqualTo(2);
  }

  @Test
  void moreLabelsThanAreKeptAreCountedAllTheSame() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    MicrometerErrors errors =
        new MicrometerErrors(
            new ObjectProvider<>() {
              @Override
              public MeterRegistry getIfAvailable() {
                return registry;
              }
            });

    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 1_100; i++) {
        errors.accept(Attributes.builder().put("error.name", "SHOP-" + i).build());
      }
    }

    assertThat(registry.find("telltale.errors").counters())
        .hasSize(1_100)
        .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(2));
  }
}
