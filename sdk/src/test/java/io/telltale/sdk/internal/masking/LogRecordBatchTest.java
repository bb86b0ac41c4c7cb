/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.shop.AuthRequiredException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Log records, which know their exception by its texts only. */
@EnabledIf("io.telltale.sdk.Features#logsOfExceptions")
class LogRecordBatchTest {

  private static final String EMAIL = "canary-7f3a@secret.example";
  private static final String SHOWN = "c***@secret.example";

  private static int traces;

  private static List<LogRecordData> emit(
      SdkLoggerProviderBuilder builder, BiConsumer<Logger, Context> work) {
    List<LogRecordData> records = new ArrayList<>();
    String traceId = String.format("%032x", 0xABCDEF00L + ++traces);
    SpanContext span =
        SpanContext.create(
            traceId, "00000000000000ab", TraceFlags.getDefault(), TraceState.getDefault());
    try (SdkLoggerProvider provider =
        builder
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(new Collecting(records)))
            .build()) {
      Context context = Context.root().with(Span.wrap(span));
      try (var scope = context.makeCurrent()) {
        work.accept(provider.get("test"), context);
      }
    }
    return records;
  }

  private static List<LogRecordData> mask(List<LogRecordData> records) {
    List<LogRecordData> masked = new ArrayList<>();
    ExportMasking.of(Collected.describer()).mask(new Collecting(masked)).export(records);
    return masked;
  }

  @Test
  void aHealthyRecordIsPassedOnAsItIs() {
    List<LogRecordData> raw =
        emit(SdkLoggerProvider.builder(), (logger, c) -> log(logger, "all is well"));

    assertThat(
            new LogRecordBatch(new ExceptionReader(Collected.describer()), new LengthLimits())
                .mask(raw))
        .isSameAs(raw);
  }

  @Test
  void theHookKnowsTheExceptionAndItsTrace() {
    SdkLoggerProviderBuilder builder = SdkLoggerProvider.builder();
    assertThat(ExportMasking.of(Collected.describer()).hook(builder)).isTrue();

    List<LogRecordData> masked =
        mask(
            emit(
                builder,
                (logger, c) ->
                    logger
                        .logRecordBuilder()
                        .setBody("no session for " + EMAIL)
                        .setAttribute(stringKey("mdc.user"), EMAIL)
                        .setException(new AuthRequiredException(EMAIL, "acme"))
                        .emit()));

    LogRecordData record = masked.get(0);
    assertThat(record.getBodyValue().asString()).isEqualTo("no session for " + SHOWN);
    assertThat(record.getAttributes().get(stringKey("mdc.user"))).isEqualTo(SHOWN);
    assertThat(record.getAttributes().get(stringKey("error.name"))).isEqualTo("AUTH-201");
    assertThat(record.getAttributes().get(stringKey("exception.message")))
        .isEqualTo("no session for " + SHOWN);
    assertThat(record.getAttributes().get(stringKey("exception.stacktrace"))).isNull();
    assertThat(record.getTotalAttributeCount()).isEqualTo(record.getAttributes().size());
  }

  /** The SDK keeps texts alone of a record's exception where it does not ask the hook. */
  private static List<LogRecordData> withoutTheHook(AuthRequiredException error) {
    return emit(
        SdkLoggerProvider.builder(),
        (logger, c) ->
            logger
                .logRecordBuilder()
                .setBody("no way for " + EMAIL)
                .setAttribute(stringKey("mdc.user"), EMAIL)
                .setException(error)
                .emit());
  }

  @Test
  void withoutTheHookTheLedgerKnowsWhatWasRecordedInTheTrace() {
    AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");
    List<LogRecordData> raw = withoutTheHook(error);
    Collected.describer().describe(error);
    SecretLedger ledger = SecretLedger.shared();
    ledger.remember(raw.get(0).getSpanContext().getTraceId(), ledger.secretsOf(error));

    LogRecordData record = mask(raw).get(0);

    assertThat(record.toString()).doesNotContain("canary");
    assertThat(record.getBodyValue().asString()).isEqualTo("no way for " + SHOWN);
    assertThat(record.getAttributes().get(stringKey("mdc.user"))).isEqualTo(SHOWN);
    // A text of which it is not known who wrote it is looked through by shape first.
    assertThat(record.getAttributes().get(stringKey("exception.message")))
        .isEqualTo("no session for ***");
    assertThat(record.getAttributes().get(stringKey("exception.stacktrace"))).isNull();
    assertThat(record.getAttributes().get(stringKey("error.name"))).isEqualTo("AUTH-201");
  }

  /** Values of another exception say nothing of this one's. */
  @Test
  void withoutTheHookAndTheExceptionNoOtherTextLeaves() {
    List<LogRecordData> raw = withoutTheHook(new AuthRequiredException(EMAIL, "acme"));
    SecretSet secrets = new SecretSet();
    secrets.add(EMAIL, SHOWN);
    SecretLedger.shared().remember(raw.get(0).getSpanContext().getTraceId(), secrets);

    LogRecordData record = mask(raw).get(0);

    assertThat(record.toString()).doesNotContain("canary", SHOWN);
    assertThat(record.getBodyValue().asString()).isEqualTo("***");
    assertThat(record.getAttributes().get(stringKey("mdc.user"))).isNull();
    assertThat(record.getAttributes().get(stringKey("exception.message")))
        .isEqualTo("No session for ***");
    assertThat(record.getAttributes().get(stringKey("error.name"))).isEqualTo("AUTH-201");
  }

  @Test
  @SuppressWarnings("deprecation") // older exporters still ask for it
  void theOldFormOfTheBodyIsMaskedToo() {
    List<LogRecordData> raw =
        emit(SdkLoggerProvider.builder(), (logger, c) -> log(logger, "mail to " + EMAIL));
    SecretSet secrets = new SecretSet();
    secrets.add(EMAIL, SHOWN);
    SecretLedger.shared().remember(raw.get(0).getSpanContext().getTraceId(), secrets);

    assertThat(mask(raw).get(0).getBody().asString()).isEqualTo("mail to " + SHOWN);
  }

  @Test
  void aTraceWithTooManySecretsLosesItsTexts() {
    List<LogRecordData> raw =
        emit(SdkLoggerProvider.builder(), (logger, c) -> log(logger, "anything"));
    SecretSet secrets = new SecretSet();
    secrets.giveUp();
    SecretLedger.shared().remember(raw.get(0).getSpanContext().getTraceId(), secrets);

    assertThat(mask(raw).get(0).getBodyValue().asString()).isEqualTo("***");
  }

  /** Nobody can say whether it quotes an exception. */
  @Test
  void aRecordWhoseLoggerCannotBeReadLosesItsBody() {
    LogRecordData raw =
        emit(SdkLoggerProvider.builder(), (logger, c) -> log(logger, "for " + EMAIL)).get(0);
    Object unreadable =
        Proxy.newProxyInstance(
            LogRecordData.class.getClassLoader(),
            new Class<?>[] {LogRecordData.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getInstrumentationScopeInfo")) {
                throw new IllegalStateException(EMAIL);
              }
              return method.invoke(raw, arguments);
            });

    LogRecordData record = mask(List.of((LogRecordData) unreadable)).get(0);

    assertThat(record.getBodyValue().asString()).isEqualTo("***");
  }

  private static void log(Logger logger, String body) {
    logger.logRecordBuilder().setBody(body).setEventName("event").emit();
  }

  private record Collecting(List<LogRecordData> records) implements LogRecordExporter {

    @Override
    public CompletableResultCode export(Collection<LogRecordData> batch) {
      records.addAll(batch);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
