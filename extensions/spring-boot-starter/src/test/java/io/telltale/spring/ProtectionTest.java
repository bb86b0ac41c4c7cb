/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.sdk.Protection;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What the properties of an application say, and what protects it. */
class ProtectionTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  TelltaleAutoConfiguration.class,
                  OpenTelemetryAutoConfiguration.class,
                  OpenTelemetryTracingAutoConfiguration.class));

  /** An exporter that others ask for by what it is, and one that they ask for by its class. */
  @Configuration(proxyBeanMethods = false)
  static class Exporters {

    @Bean
    SpanExporter plain() {
      return SpanExporter.composite();
    }

    @Bean
    AuditExporter audit() {
      return new AuditExporter();
    }
  }

  @Test
  void everyBeanIsThere() {
    application.run(
        context ->
            assertThat(context)
                .hasSingleBean(TracingConfig.class)
                .hasSingleBean(Protection.class)
                .hasSingleBean(ErrorRegistry.class)
                .hasSingleBean(ExceptionTracer.class)
                .hasSingleBean(TraceContextPropagator.class));
  }

  @Test
  void propertiesAreReadAsSpringReadsThem() {
    application
        .withPropertyValues(
            "telltale.maskFloor=last_four",
            "telltale.STACK_TRACE=frames",
            "telltale.pii-names[0]=login",
            "telltale.pii-names[1]=nick_name",
            "telltale.shapes=email, jwt",
            "telltale.patterns[0]=K-[0-9]{6}",
            "telltale.patterns[1]=Q-[0-9]{6}",
            "telltale.headers.authorization=Bearer a,b=c",
            "telltale.headers.tenant=acme")
        .run(
            context -> {
              TracingConfig config = context.getBean(TracingConfig.class);
              assertThat(config.options())
                  .containsEntry("maskFloor", "last-four")
                  .containsEntry("stackTrace", "frames")
                  .containsEntry("shapes", "[EMAIL, JWT]");
              assertThat(config.options().get("piiNames")).contains("login", "nick_name");
              assertThat(config.options().get("patterns")).contains("K-[0-9]{6}", "Q-[0-9]{6}");
              assertThat(config.headers())
                  .containsEntry("authorization", "Bearer a,b=c")
                  .containsEntry("tenant", "acme");
            });
  }

  @Test
  void anInvalidPropertyIsQuotedWhereSpringTellsWhyItDoesNotStart() {
    application
        .withPropertyValues("telltale.sampling-rate=7", "telltale.stack-trace=some")
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context.getStartupFailure())
                  .rootCause()
                  .isInstanceOf(TracingConfigException.class);
              FailureAnalysis analysis = analyze(context.getStartupFailure());
              assertThat(analysis.getDescription())
                  .contains("telltale.sampling-rate (or TELLTALE_SAMPLING_RATE) \"7.0\"")
                  .contains("telltale.stack-trace", "\"some\"", "off, frames, full");
              assertThat(analysis.getAction()).contains("docs/configuration.md");
            });
  }

  @Test
  void exportersMaskAndThoseAskedForByTheirClassStay() {
    application
        .withUserConfiguration(Exporters.class)
        .run(
            context -> {
              assertThat(context.getBean("plain").toString()).startsWith("MaskingSpanExporter");
              assertThat(context).hasSingleBean(AuditExporter.class);
            });
  }

  /** What tests ask for by its class, and an exporter of metrics as there are in applications. */
  @Configuration(proxyBeanMethods = false)
  static class MetricExporters {

    @Bean
    InMemoryMetricReader reader() {
      return InMemoryMetricReader.create();
    }

    @Bean
    LogRecordExporter records() {
      return LogRecordExporter.composite();
    }

    @Bean
    OtlpHttpMetricExporter metrics() {
      return OtlpHttpMetricExporter.getDefault();
    }
  }

  @Test
  void exportersOfEachSignalMaskAndThoseOfTestsStay() {
    application
        .withUserConfiguration(MetricExporters.class)
        .run(
            context -> {
              assertThat(context.getBean("records").toString())
                  .startsWith("MaskingLogRecordExporter");
              assertThat(context.getBean("metrics").toString()).startsWith("MaskingMetricExporter");
              assertThat(context).hasSingleBean(InMemoryMetricReader.class);
            });
  }

  /** An exporter of metrics that others ask for by its class, and a reader that nobody does. */
  @Configuration(proxyBeanMethods = false)
  static class OwnMetrics {

    @Bean
    AuditMetricExporter audit() {
      return new AuditMetricExporter();
    }

    @Bean
    MetricReader reader(AuditMetricExporter audit) {
      return PeriodicMetricReader.builder(audit).setInterval(Duration.ofDays(1)).build();
    }

    /** Leaves the attributes to exemplars. */
    @Bean
    SdkMeterProvider meters(MetricReader reader) {
      return SdkMeterProvider.builder()
          .registerMetricReader(reader)
          .registerView(
              InstrumentSelector.builder().setName("*").build(),
              View.builder().setAttributeFilter(Set.of()).build())
          .build();
    }
  }

  @Test
  void anExporterOfMetricsThatIsAskedForByItsClassGetsThemMaskedByItsReader() {
    SpanContext sampled =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    application
        .withUserConfiguration(OwnMetrics.class)
        .run(
            context -> {
              SdkMeterProvider meters = context.getBean(SdkMeterProvider.class);
              try (Scope scope = Span.wrap(sampled).makeCurrent()) {
                meters
                    .get("shop")
                    .counterBuilder("shop.orders")
                    .build()
                    .add(
                        1,
                        Attributes.of(stringKey("customer"), "canary-of-metrics@secret.example"));
              }
              meters.forceFlush().join(10, TimeUnit.SECONDS);
              assertThat(context.getBean(AuditMetricExporter.class).exported())
                  .contains("shop.orders", "customer=\"***\"")
                  .doesNotContain("canary-of-metrics");
            });
  }

  @Test
  void aNativeImageIsToldOfWhatIsFoundByName() {
    ImportRuntimeHints imported =
        TelltaleAutoConfiguration.class.getAnnotation(ImportRuntimeHints.class);
    RuntimeHints hints = new RuntimeHints();
    for (Class<? extends RuntimeHintsRegistrar> registrar : imported.value()) {
      BeanUtils.instantiateClass(registrar).registerHints(hints, getClass().getClassLoader());
    }
    String services = "META-INF/services/" + ErrorModule.class.getName();
    assertThat(RuntimeHintsPredicates.resource().forResource(services)).accepts(hints);
    ServiceLoader.load(ErrorModule.class).stream()
        .map(ServiceLoader.Provider::type)
        .forEach(
            module ->
                assertThat(RuntimeHintsPredicates.reflection().onType(module)).accepts(hints));
  }

  @Test
  void switchedOffExportersStay() {
    application
        .withUserConfiguration(Exporters.class)
        .withPropertyValues("telltale.preset=disabled")
        .run(
            context -> {
              assertThat(context.getBean("plain").toString()).doesNotContain("Masking");
              assertThat(context).hasSingleBean(ExceptionTracer.class);
            });
  }

  @Test
  void whereProtectionIsRequiredNothingRawGetsAnything() {
    application
        .withUserConfiguration(Exporters.class)
        .withPropertyValues("telltale.require-protection=true")
        .run(context -> assertThat(context).hasNotFailed());
    application
        .withUserConfiguration(Exporters.class)
        .withPropertyValues("telltale.require-protection=true", "telltale.masking=false")
        .run(
            context -> {
              assertThat(context).hasFailed();
              FailureAnalysis analysis = analyze(context.getStartupFailure());
              assertThat(analysis.getDescription()).contains("spans are not masked for", "Audit");
              assertThat(analysis.getAction()).contains("telltale.require-protection");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class StrictConfiguration {

    @Bean
    TracingConfig strict() {
      return TracingConfig.strict();
    }
  }

  /** Who requires protection is not to lose it by what somebody else has switched off. */
  @Test
  void whereProtectionIsRequiredTelltaleCannotBeSwitchedOff() {
    for (String off : List.of("telltale.enabled=false", "telltale.preset=disabled")) {
      for (String lazy : List.of("true", "false")) {
        application
            .withInitializer(ProtectionTest::lazyIfSaid)
            .withUserConfiguration(Exporters.class)
            .withPropertyValues(
                "telltale.require-protection=true", off, "spring.main.lazy-initialization=" + lazy)
            .run(ProtectionTest::namesBothOptions);
      }
      application
          .withUserConfiguration(Exporters.class, StrictConfiguration.class)
          .withPropertyValues(off)
          .run(ProtectionTest::namesBothOptions);
    }
  }

  /** As SpringApplication does. */
  private static void lazyIfSaid(ConfigurableApplicationContext context) {
    if (context
        .getEnvironment()
        .getProperty("spring.main.lazy-initialization", Boolean.class, false)) {
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    }
  }

  private static void namesBothOptions(AssertableApplicationContext context) {
    assertThat(context).hasFailed();
    FailureAnalysis analysis = analyze(context.getStartupFailure());
    assertThat(analysis.getDescription())
        .contains("telltale.enabled", "nothing leave unmasked")
        .containsAnyOf("telltale.require-protection", "requireProtection");
  }

  /** A provider of the application's own, which Boot asks nobody about. */
  @Configuration(proxyBeanMethods = false)
  static class OwnTracers {

    @Bean
    SdkTracerProvider tracers() {
      return rawTracers();
    }
  }

  private static SdkTracerProvider rawTracers() {
    return SdkTracerProvider.builder()
        .addSpanProcessor(SimpleSpanProcessor.create(new AuditExporter()))
        .build();
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnTelemetry {

    @Bean
    OpenTelemetry own() {
      return OpenTelemetrySdk.builder().setTracerProvider(rawTracers()).build();
    }
  }

  /** One that nobody uses unless he asks for it by its name. */
  @Configuration(proxyBeanMethods = false)
  static class SecondTelemetry {

    @Bean
    @Primary
    OpenTelemetry first() {
      return OpenTelemetrySdk.builder().build();
    }

    @Bean
    OpenTelemetry second() {
      return OpenTelemetrySdk.builder().setTracerProvider(rawTracers()).build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnLoggers {

    @Bean
    SdkLoggerProvider loggers() {
      return SdkLoggerProvider.builder()
          .addLogRecordProcessor(SimpleLogRecordProcessor.create(new AuditLogExporter()))
          .build();
    }
  }

  /** Puts another provider in the place of Boot's. */
  @Configuration(proxyBeanMethods = false)
  static class ReplacedTracers {

    @Bean
    static BeanPostProcessor replacing() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof SdkTracerProvider ? rawTracers() : bean;
        }
      };
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OwnTracers.class,
        OwnTelemetry.class,
        SecondTelemetry.class,
        OwnLoggers.class,
        ReplacedTracers.class
      })
  void whereProtectionIsRequiredAnSdkOfTheApplicationsOwnDoesNotStart(Class<?> own) {
    for (String required : List.of("telltale.require-protection=true", "telltale.preset=strict")) {
      application
          .withUserConfiguration(own)
          .withPropertyValues(required)
          .run(
              context -> {
                assertThat(context).hasFailed();
                FailureAnalysis analysis = analyze(context.getStartupFailure());
                assertThat(analysis.getDescription())
                    .startsWith("The application must not start, as ")
                    .contains("are not masked for", "Audit");
              });
    }
  }

  @Test
  void whereProtectionIsRequiredAnSdkThatMasksStarts() {
    application
        .withUserConfiguration(Exporters.class)
        .withPropertyValues("telltale.preset=strict")
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(OpenTelemetry.class));
  }

  private static FailureAnalysis analyze(Throwable failure) {
    List<FailureAnalysis> analyses = new ArrayList<>();
    for (FailureAnalyzer analyzer :
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(
                FailureAnalyzer.class,
                SpringFactoriesLoader.FailureHandler.handleMessage((message, error) -> {}))) {
      FailureAnalysis analysis = analyzer.analyze(failure);
      if (analysis != null && analyzer.getClass().getName().startsWith("io.telltale")) {
        analyses.add(analysis);
      }
    }
    assertThat(analyses).hasSize(1);
    return analyses.get(0);
  }
}
