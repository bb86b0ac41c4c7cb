/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.telltale.spring.micrometer.TelltaleMicrometerAutoConfiguration;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import io.telltale.spring.shop.StockException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What meters and the handlers of an application see of an observation. */
class ObservationsTest {

  private static final String SECRET = "canary-91b7ce";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  TelltaleMicrometerAutoConfiguration.class,
                  TelltaleAutoConfiguration.class,
                  ObservationAutoConfiguration.class))
          .withUserConfiguration(Handlers.class);

  /** Meters in memory, and a handler that keeps what it sees. */
  @Configuration(proxyBeanMethods = false)
  static class Handlers {

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    Seen seen() {
      return new Seen();
    }
  }

  /** Keeps what ends. */
  static final class Seen implements ObservationHandler<Observation.Context> {

    private final List<KeyValues> stopped = new ArrayList<>();

    @Override
    public void onStop(Observation.Context context) {
      stopped.add(context.getAllKeyValues());
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }

  private static void observe(
      ObservationRegistry registry, String name, @Nullable Throwable error) {
    Observation observation =
        Observation.start(name, registry)
            .highCardinalityKeyValue("customer", "the one of " + SECRET);
    if (error != null) {
      observation.error(error);
    }
    observation.stop();
  }

  @Test
  void tasksAndRequestsHaveTheIdentityAndNothingElseHas() {
    application.run(
        context -> {
          ObservationRegistry registry = context.getBean(ObservationRegistry.class);
          observe(registry, "tasks.scheduled.execution", new StockException(SECRET));
          observe(registry, "tasks.scheduled.execution", null);
          observe(registry, "http.client.requests", new StockException(SECRET));

          MeterRegistry meters = context.getBean(MeterRegistry.class);
          assertThat(meters.find("tasks.scheduled.execution").timers())
              .extracting(timer -> timer.getId().getTag("error.name"))
              .containsExactlyInAnyOrder("SHOP-503", "none");
          assertThat(meters.find("tasks.scheduled.execution").timers())
              .extracting(timer -> timer.getId().getTag("error.domain"))
              .containsExactlyInAnyOrder("SHOP", "none");
          assertThat(meters.get("http.client.requests").timer().getId().getTag("error.name"))
              .isNull();
          assertThat(context.getBean(Seen.class).stopped)
              .as("no healthy span says that it has no error")
              .hasSize(3)
              .allSatisfy(
                  keys ->
                      assertThat(keys.stream().map(key -> key.getKey()))
                          .doesNotContain("error.name"));
        });
  }

  @Test
  void handlersOfTheApplicationSeeNoDeclaredValueOfWhatFails() {
    application.run(
        context -> {
          ObservationRegistry registry = context.getBean(ObservationRegistry.class);
          observe(registry, "shop.orders", new IllegalStateException(new StockException(SECRET)));

          assertThat(context.getBean(Seen.class).stopped.toString())
              .contains("the one of ***")
              .doesNotContain(SECRET);
        });
  }

  /** The exception is not read for a label, and is for any other value beside it. */
  @Test
  void onlyValuesThatAreNoLabelsAreMasked() {
    application.run(
        context -> {
          StockException error = new StockException(SECRET);
          Observation.start("shop.orders", context.getBean(ObservationRegistry.class))
              .lowCardinalityKeyValue("path", "/orders/" + SECRET)
              .highCardinalityKeyValue("url", "/orders/" + SECRET)
              .highCardinalityKeyValue("query", "customer=" + SECRET)
              .error(error)
              .stop();
          Observation.start("shop.orders", context.getBean(ObservationRegistry.class))
              .lowCardinalityKeyValue("path", "/orders")
              .highCardinalityKeyValue("url", "/orders")
              .error(error)
              .stop();

          assertThat(context.getBean(Seen.class).stopped.get(0).toString())
              .contains("customer=***")
              .doesNotContain("customer=" + SECRET);
          assertThat(context.getBean(Seen.class).stopped.get(1).toString()).contains("/orders");
        });
  }

  @Test
  void bothCanBeLeftOut() {
    application
        .withPropertyValues(
            "telltale.micrometer.keys=false", "telltale.micrometer.mask-values=false")
        .run(
            context -> {
              ObservationRegistry registry = context.getBean(ObservationRegistry.class);
              observe(registry, "tasks.scheduled.execution", new StockException(SECRET));

              MeterRegistry meters = context.getBean(MeterRegistry.class);
              assertThat(
                      meters.get("tasks.scheduled.execution").timer().getId().getTag("error.name"))
                  .isNull();
              assertThat(context.getBean(Seen.class).stopped.toString()).contains(SECRET);
            });
  }
}
