/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.internal.AutoConfigureUtil;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.telltale.sdk.internal.setup.AutoConfiguration;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with Telltale must not end the telemetry that somebody else starts. */
class SomebodyElsesStartTest {

  private static final String SECRET = "canary-7f3a@secret.example";

  private static Map<String, String> properties(OtlpReceiver receiver, String... more) {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.exporter.otlp.endpoint", receiver.endpoint());
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    properties.put("otel.metrics.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i], more[i + 1]);
    }
    return properties;
  }

  private static AutoConfiguredOpenTelemetrySdkBuilder builder(Map<String, String> properties) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(() -> properties);
  }

  private static void work(AutoConfiguredOpenTelemetrySdkBuilder builder) {
    try (OpenTelemetrySdk sdk = builder.build().getOpenTelemetrySdk()) {
      sdk.getTracer("shop")
          .spanBuilder("theirs")
          .startSpan()
          .recordException(new AuthRequiredException(SECRET, "acme"))
          .end();
    }
  }

  /** Stands for a version of OpenTelemetry that is older than one of the methods. */
  private static AutoConfigurationCustomizer without(
      String missing, AutoConfigurationCustomizer customizer) {
    return (AutoConfigurationCustomizer)
        Proxy.newProxyInstance(
            SomebodyElsesStartTest.class.getClassLoader(),
            new Class<?>[] {AutoConfigurationCustomizer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(missing)) {
                throw new NoSuchMethodError(missing);
              }
              try {
                method.invoke(customizer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              return proxy;
            });
  }

  /** Telltale is not found there, so that the test can hand it another customizer. */
  private static ClassLoader withoutTelltale() {
    return new ClassLoader(SomebodyElsesStartTest.class.getClassLoader()) {
      @Override
      public Enumeration<URL> getResources(String name) throws java.io.IOException {
        return name.endsWith(AutoConfigurationCustomizerProvider.class.getName())
            ? Collections.emptyEnumeration()
            : super.getResources(name);
      }
    };
  }

  private static AutoConfiguredOpenTelemetrySdkBuilder tooOld(Map<String, String> properties) {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        builder(properties).setServiceClassLoader(withoutTelltale());
    new AutoConfiguration().customize(without("addResourceCustomizer", builder));
    return builder;
  }

  @Test
  void aVersionThatIsTooOldGoesOnAndOneLineSaysSo() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      work(tooOld(properties(receiver)));

      assertThat(receiver.span("theirs").eventAttributes(0))
          .containsEntry("exception.message", "no session for " + SECRET);
      assertThat(log.messages())
          .containsExactly(
              "NOT_PROTECTED: Telltale could not be installed (java.lang.NoSuchMethodError), so"
                  + " what is exported may not be masked: this version of OpenTelemetry does not"
                  + " have addResourceCustomizer; use OpenTelemetry 1.49, or the Java agent 2.14.0,"
                  + " or newer");
    }
  }

  @Test
  void withRequiredProtectionNothingLeavesOfAVersionThatIsTooOld() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      work(tooOld(properties(receiver, "telltale.requireProtection", "true")));

      assertThat(receiver.requests()).isEmpty();
      assertThat(log.messages()).singleElement().asString().contains("nothing is exported");
    }
  }

  @Test
  void anInvalidOptionMasksAsStrictlyAsThereIs() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      work(builder(properties(receiver, "telltale.mask-floor", "hunter2")));

      assertThat(receiver.span("theirs").eventAttributes(0))
          .containsEntry("exception.message", "no session for ***");
      assertThat(log.messages())
          .filteredOn(message -> message.contains("is invalid"))
          .singleElement()
          .asString()
          .contains("TELLTALE_MASK_FLOOR", "hunter2", "masked as strictly as possible");
    }
  }

  @Test
  void whatIsSwitchedOffIsNeverInvalid() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      work(
          builder(
              properties(receiver, "telltale.enabled", "false", "telltale.mask-floor", "none?")));

      assertThat(receiver.received("canary-7f3a")).isTrue();
    }
  }

  /** Who requires protection is not to lose it by what somebody else has switched off. */
  @Test
  void requiredProtectionHoldsWhereTelltaleIsSwitchedOff() {
    List<Map<String, String>> settings =
        List.of(
            Map.of("telltale.require-protection", "true", "telltale.enabled", "false"),
            Map.of("telltale.preset", "strict", "telltale.enabled", "false"),
            Map.of("telltale.require-protection", "true", "telltale.preset", "disabled"));
    for (Map<String, String> setting : settings) {
      try (OtlpReceiver receiver = OtlpReceiver.http();
          LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
        Map<String, String> properties = properties(receiver);
        properties.putAll(setting);
        work(builder(properties));

        assertThat(receiver.span("theirs").eventAttributes(0))
            .containsEntry("exception.message", "no session for ***");
        assertThat(receiver.received("canary-7f3a")).isFalse();
        assertThat(log.messages())
            .filteredOn(message -> message.contains("is invalid"))
            .singleElement()
            .asString()
            .containsIgnoringCase("enabled")
            .containsAnyOf("requireProtection", "telltale.require-protection");
      }
    }
  }

  /** As Spring Boot's starter of OpenTelemetry does with what application.properties says. */
  private static AutoConfiguredOpenTelemetrySdkBuilder host(
      Map<String, String> properties, Map<String, String> late) {
    AutoConfiguredOpenTelemetrySdkBuilder builder = builder(properties);
    AutoConfigureUtil.setConfigPropertiesCustomizer(
        builder,
        early -> {
          Map<String, String> all = new HashMap<>(properties);
          all.putAll(late);
          return DefaultConfigProperties.createFromMap(all);
        });
    return builder;
  }

  @Test
  void whatAHostTellsLateHolds() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      work(
          host(
              properties(receiver),
              Map.of("telltale.mask-floor", "redact", "telltale.stack-trace", "frames")));

      assertThat(receiver.span("theirs").attributes())
          .containsEntry("error.detail.email", "***")
          .containsEntry("error.name", "AUTH-201");
      assertThat(receiver.span("theirs").eventAttributes(0))
          .containsEntry("exception.message", "no session for ***")
          .containsKey("exception.stacktrace");
    }
  }

  @Test
  void whatAHostTellsTooLateIsNamedOnce() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      work(
          host(
              properties(receiver),
              Map.of("telltale.sampling-rate", "0", "telltale.exporter", "none")));

      assertThat(receiver.spans()).hasSize(1);
      assertThat(log.messages())
          .filteredOn(message -> message.contains("too late"))
          .singleElement()
          .asString()
          .startsWith(
              "these options of Telltale come too late to have an effect: [samplingRate,"
                  + " exporter]; set them as system properties");
    }
  }

  @Test
  void theProcessIsAskedForNamesThatAreNoOptions() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        SystemProperties environment = new SystemProperties();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      environment.set("telltale.requireProtecion", "true");
      work(builder(properties(receiver)));

      assertThat(log.messages())
          .filteredOn(message -> message.contains("requireProtecion"))
          .isEqualTo(
              List.of(
                  "\"telltale.requireProtecion\" is no option of Telltale and has no effect; did"
                      + " you mean telltale.require-protection? docs/configuration.md lists all"
                      + " names"));
    }
  }
}
