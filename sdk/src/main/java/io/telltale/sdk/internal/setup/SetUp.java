/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.telltale.runtime.ErrorDescriber;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.AttributeSet;
import io.telltale.sdk.ExceptionSignal;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.protection.Protection;
import io.telltale.sdk.internal.protection.RequiredProtection;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets tracing up by a configuration.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SetUp {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.sdk.Telltale");

  /**
   * What was set up.
   *
   * @param owned what was started and is to be ended, or null
   * @param endsWithProcess whether the end of the process ends it
   */
  public record Parts(
      OpenTelemetry openTelemetry,
      @Nullable OpenTelemetrySdk owned,
      ExceptionTracer exceptionTracer,
      ErrorRegistry registry,
      boolean endsWithProcess) {}

  private final OptionValues config;
  private final ErrorDescriber describer;

  private SetUp(OptionValues config) {
    this.config = config;
    this.describer = Describers.of(config);
  }

  public static Parts run(OptionValues config) {
    SetUp setUp = new SetUp(config);
    if (!config.require(Options.ENABLED)) {
      return setUp.parts(OpenTelemetry.noop(), null);
    }
    ConfiguredTexts.use(config);
    StartUpWarnings.check(config);
    StartUpWarnings.check(setUp.describer.useForBridge().registry());
    @Nullable OpenTelemetry foreign = ForeignSdk.find();
    return foreign == null ? setUp.ofOurOwn() : setUp.beside(foreign);
  }

  private Parts ofOurOwn() {
    OpenTelemetrySdk sdk = SdkFactory.create(config, describer);
    ProtectionReport report = Protection.look(sdk);
    boolean leaks =
        !RequiredProtection.leaks(report.spans()).isEmpty()
            || !RequiredProtection.leaks(report.logs()).isEmpty();
    if (leaks && config.require(Options.REQUIRE_PROTECTION)) {
      refuse(report);
      sdk.close();
      return parts(OpenTelemetry.noop(), null);
    }
    if (report.level() != ProtectionReport.Level.FULL && config.require(Options.MASKING)) {
      StartUpWarnings.unprotected(report);
    }
    return parts(sdk, sdk);
  }

  private Parts beside(OpenTelemetry foreign) {
    if (config.require(Options.REQUIRE_PROTECTION)) {
      LOGGER.severe(
          "requireProtection: another OpenTelemetry SDK owns this process, of which Telltale cannot"
              + " tell whether it masks; Telltale records nothing. Install Telltale in that SDK"
              + " (OpenTelemetry's autoconfigure does by itself), and give its instance to"
              + " ExceptionTracer.builder, or leave requireProtection out");
      return parts(OpenTelemetry.noop(), null);
    }
    StartUpWarnings.foreignSdk();
    return parts(foreign, null);
  }

  private static void refuse(ProtectionReport report) {
    LOGGER.severe(
        "requireProtection: there are exporters that do not mask, so nothing is exported: "
            + report
            + "; wrap them with Telltale.masking(exporter), or leave requireProtection out");
  }

  private Parts parts(OpenTelemetry openTelemetry, @Nullable OpenTelemetrySdk owned) {
    ExceptionSignal signal = config.require(Options.SIGNAL);
    ExceptionTracer exceptionTracer =
        ExceptionTracer.builder(openTelemetry)
            .describer(describer)
            .spanKind(SetUp::kindOf)
            .signals(signal.includesSpan(), signal.includesLog())
            .conventionalAttributes(config.require(Options.ATTRIBUTES) == AttributeSet.CONVENTIONS)
            .build();
    return new Parts(
        openTelemetry,
        owned,
        exceptionTracer,
        describer.registry(),
        owned != null && config.require(Options.SHUTDOWN_HOOK));
  }

  /** OpenTelemetry's API does not tell the kind of a span. */
  private static @Nullable SpanKind kindOf(Span span) {
    return span instanceof ReadableSpan readable ? readable.getKind() : null;
  }
}
