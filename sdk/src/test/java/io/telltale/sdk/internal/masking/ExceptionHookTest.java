/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.internal.masking.FailingErrors.Failing;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.ShopErrors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The hook alone, before any exporter. */
@EnabledIf("io.telltale.sdk.Features#hook")
class ExceptionHookTest {

  private static final String EMAIL = "canary-7f3a@secret.example";

  private static SpanData record(SdkTracerProviderBuilder builder, Throwable error) {
    Collected raw = new Collected();
    try (SdkTracerProvider provider =
        builder.addSpanProcessor(SimpleSpanProcessor.create(raw)).build()) {
      provider.get("test").spanBuilder("work").startSpan().recordException(error).end();
    }
    return raw.batches.get(0).iterator().next();
  }

  @Test
  void theEventIsMaskedBeforeAnybodySeesIt() {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();

    assertThat(ExportMasking.of(Collected.describer()).hook(builder)).isTrue();

    Attributes event =
        record(builder, new AuthRequiredException(EMAIL, "acme"))
            .getEvents()
            .get(0)
            .getAttributes();
    assertThat(event.get(stringKey("exception.message")))
        .isEqualTo("no session for c***@secret.example");
    assertThat(event.get(stringKey("error.name"))).isEqualTo("AUTH-201");
    assertThat(event.toString()).doesNotContain("canary");
  }

  /** Says how often its message was asked for. */
  private static final class Counting extends AuthRequiredException {
    private static final long serialVersionUID = 1;

    private int readings;

    Counting() {
      super(EMAIL, "acme");
    }

    @Override
    public String getMessage() {
      readings++;
      return super.getMessage();
    }
  }

  @Test
  void whatTheHookHasDescribedTheExporterDoesNotDescribeAgain() {
    ErrorDescriber describer = Collected.describer();
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    ExportMasking masking = ExportMasking.of(describer);
    masking.hook(builder);
    Counting error = new Counting();
    SpanData span = record(builder, error);
    int readings = error.readings;
    InMemorySpanExporter exporter = InMemorySpanExporter.create();

    masking.mask(exporter).export(List.of(span));

    assertThat(error.readings).isEqualTo(readings).isPositive();
    assertThat(exporter.getFinishedSpanItems().get(0).getAttributes().get(stringKey("error.name")))
        .isEqualTo("AUTH-201");
    assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain("canary");
  }

  @Test
  void anExporterThatKnowsMoreThanTheHookDescribesTheExceptionItself() {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    ExportMasking.of(ErrorDescriber.builder().registry(ErrorRegistry.of()).build()).hook(builder);
    SpanData span = record(builder, new AuthRequiredException(EMAIL, "acme"));
    InMemorySpanExporter exporter = InMemorySpanExporter.create();

    ExportMasking.of(Collected.describer()).mask(exporter).export(List.of(span));

    assertThat(exporter.getFinishedSpanItems().get(0).getAttributes().get(stringKey("error.name")))
        .isEqualTo("AUTH-201");
  }

  @Test
  void aTextIsMaskedBeforeItIsCut() {
    SdkTracerProviderBuilder builder =
        SdkTracerProvider.builder()
            .setSpanLimits(SpanLimits.builder().setMaxAttributeValueLength(20).build());
    ExportMasking.of(Collected.describer()).hook(builder);

    Attributes event =
        record(builder, new AuthRequiredException(EMAIL, "acme"))
            .getEvents()
            .get(0)
            .getAttributes();

    assertThat(event.get(stringKey("exception.message"))).isEqualTo("no session for c***@");
  }

  @Test
  void theFirstInstallationHolds() {
    ErrorDescriber full =
        ErrorDescriber.builder()
            .registry(ErrorRegistry.of(new ShopErrors()))
            .stackTrace(StackTraceMode.FULL)
            .build();
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();

    assertThat(ExportMasking.of(full).hook(builder)).isTrue();
    assertThat(ExportMasking.of(Collected.describer()).hook(builder)).isTrue();

    assertThat(
            record(builder, new AuthRequiredException(EMAIL, "acme"))
                .getEvents()
                .get(0)
                .getAttributes()
                .get(stringKey("exception.stacktrace")))
        .contains("\tat ");
  }

  @Test
  void nothingIsThrownIntoTheApplication() {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    ExportMasking.of(
            ErrorDescriber.builder().registry(ErrorRegistry.of(new FailingErrors())).build())
        .hook(builder);
    Throwable error =
        new Failing(EMAIL, () -> null) {
          @Override
          public String getMessage() {
            throw new LinkageError(EMAIL);
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            throw new LinkageError(EMAIL);
          }

          @Override
          public synchronized Throwable getCause() {
            throw new StackOverflowError();
          }
        };

    SpanData span = record(builder, error);

    assertThat(span.getEvents().get(0).getAttributes().get(stringKey("exception.type")))
        .startsWith(ExceptionHookTest.class.getName());
    assertThat(Collected.mask(List.of(span).toArray(new SpanData[0])).get(0).toString())
        .doesNotContain("canary");
  }
}
