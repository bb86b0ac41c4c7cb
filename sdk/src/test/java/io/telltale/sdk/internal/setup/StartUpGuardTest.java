/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.telltale.sdk.LoggedRecords;
import io.telltale.sdk.SystemProperties;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a start in which a step of Telltale's fails. */
class StartUpGuardTest {

  private static final String VALUE = "canary of wonderland";

  /** Each test has its own, as a warning is said once. */
  private static final class FirstFailure extends RuntimeException {}

  private static final class SecondFailure extends RuntimeException {}

  private static final class ThirdFailure extends RuntimeException {
    ThirdFailure() {
      super(VALUE);
    }
  }

  private static final class OlderVersion extends NoSuchMethodError {
    OlderVersion() {
      super("Thing.method()");
    }
  }

  private final LoggedRecords log = new LoggedRecords("io.telltale.runtime");

  @AfterEach
  void stop() {
    log.close();
  }

  private static <T> Supplier<T> failing(Supplier<? extends Throwable> failure) {
    return () -> {
      throw StartUpGuardTest.<RuntimeException>sneaky(failure.get());
    };
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void aStepThatMasksNothingIsLeftOut() {
    assertThat(StartUpGuard.orElse("as it was", () -> "better")).isEqualTo("better");
    assertThat(log.messages()).isEmpty();

    assertThat(StartUpGuard.orElse("as it was", failing(FirstFailure::new))).isEqualTo("as it was");
    assertThat(log.messages())
        .singleElement()
        .asString()
        .contains("left out", FirstFailure.class.getName(), "please report it");
  }

  @Test
  void aStepThatMasksIsSkippedLoudly() {
    assertThat(StartUpGuard.withholds(new OlderVersion(), () -> false)).isFalse();
    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("NOT_PROTECTED")
        .contains("may not be masked", "does not have Thing.method()", "1.49");
  }

  @Test
  void whereProtectionIsRequiredNothingLeavesInstead() {
    assertThat(StartUpGuard.withholds(new ThirdFailure(), () -> true)).isTrue();
    assertThat(log.messages())
        .singleElement()
        .asString()
        .contains("nothing is exported")
        .doesNotContain("wonderland");
  }

  @Test
  void whereItCannotBeReadWhetherProtectionIsRequiredItIs() {
    assertThat(StartUpGuard.withholds(new SecondFailure(), failing(SecondFailure::new))).isTrue();
  }

  private static OpenTelemetrySdk started(Map<String, String> properties, Throwable failure) {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> properties)
            .setServiceClassLoader(new ClassLoader(null) {});
    StartUpGuard.nothingInstalled(builder, failure);
    return builder.build().getOpenTelemetrySdk();
  }

  @Test
  void whereNothingCouldBeInstalledTheExportersAreOffIfProtectionIsRequired() {
    Map<String, String> withoutThat =
        Map.of(
            "otel.traces.exporter", "no-such",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");
    Map<String, String> properties = new HashMap<>(withoutThat);
    properties.put("telltale.require.protection", "true");

    try (OpenTelemetrySdk sdk = started(properties, new UnsatisfiedLinkError("Thing"))) {
      assertThat(sdk.getSdkTracerProvider().toString()).contains("NoopSpanProcessor");
    }
    assertThat(log.messages()).singleElement().asString().contains("nothing is exported");
    assertThatThrownBy(() -> started(withoutThat, new UnsatisfiedLinkError("Thing")))
        .hasMessageContaining("no-such");
  }

  @Test
  void anOlderSdkThatCannotEvenBeToldStartsAllTheSame() {
    AutoConfigurationCustomizer older =
        (AutoConfigurationCustomizer)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AutoConfigurationCustomizer.class},
                (proxy, method, arguments) -> {
                  throw new NoSuchMethodError(method.getName());
                });

    StartUpGuard.nothingInstalled(older, new IncompatibleClassChangeError("Thing"));

    assertThat(log.messages()).singleElement().asString().contains("may not be masked");
    try (SystemProperties required =
        new SystemProperties().set("telltale.require.protection", "true")) {
      assertThat(required).isNotNull();
      assertThatThrownBy(
              () -> StartUpGuard.nothingInstalled(older, new IncompatibleClassChangeError("Thing")))
          .isInstanceOf(NoSuchMethodError.class);
    }
  }
}
