/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.guard.LogLines;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.protection.ExportPipeline;
import io.telltale.sdk.internal.protection.SdkPipelines;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
   * @param serviceName the name of the service, as its resource has it
   * @param live what describes exceptions to other outlets until the end; null if it is disabled
   * @param masks whether anything is masked, or the configuration switches that off
   * @param endsWithProcess whether the end of the process ends it
   */
  public record Parts(
      OpenTelemetry openTelemetry,
      @Nullable OpenTelemetrySdk owned,
      ExceptionTracer exceptionTracer,
      LoadedModules registry,
      String serviceName,
      @Nullable ErrorDescriber live,
      boolean masks,
      boolean endsWithProcess) {}

  private final OptionValues config;
  private final ErrorDescriber describer;
  private final ServiceName serviceName;

  private SetUp(OptionValues config) {
    this.config = config;
    this.describer = Describers.of(config);
    this.serviceName = new ServiceName(config);
  }

  public static Parts run(OptionValues config) {
    SetUp setUp = new SetUp(config);
    if (!config.require(Options.ENABLED)) {
      return setUp.parts(OpenTelemetry.noop(), null);
    }
    LedgerUse.reserve(config.get(Options.QUEUE_SIZE));
    StartUpWarnings.maskingOff(config);
    @Nullable OpenTelemetry foreign = ForeignSdk.find();
    return foreign == null ? setUp.ofOurOwn() : setUp.beside(foreign);
  }

  private Parts ofOurOwn() {
    OpenTelemetrySdk sdk;
    try {
      SupportedSdk.check();
      sdk = SdkFactory.create(config, describer, serviceName);
    } catch (LinkageError tooOld) {
      StartUpGuard.notStarted(tooOld);
      return parts(OpenTelemetry.noop(), null);
    }
    ExportPipeline spans = SdkPipelines.of(sdk.getSdkTracerProvider());
    ExportPipeline logs = SdkPipelines.of(sdk.getSdkLoggerProvider());
    ExportPipeline metrics = SdkPipelines.of(sdk.getSdkMeterProvider());
    List<String> leaks =
        Stream.of(spans, logs, metrics).flatMap(pipeline -> pipeline.leaks().stream()).toList();
    if (!leaks.isEmpty() && config.require(Options.REQUIRE_PROTECTION)) {
      refuse(leaks);
      sdk.close();
      return parts(OpenTelemetry.noop(), null);
    }
    if (config.require(Options.MASKING)) {
      StartUpReport.say(spans, logs, metrics, describer.registry());
    }
    return parts(sdk, sdk);
  }

  private Parts beside(OpenTelemetry foreign) {
    if (config.require(Options.REQUIRE_PROTECTION)) {
      LogLines.write(
          LOGGER,
          Level.SEVERE,
          () ->
              "requireProtection: another OpenTelemetry SDK owns this process, and Telltale"
                  + " cannot tell whether it masks; so Telltale records nothing. Install"
                  + " Telltale in that SDK (OpenTelemetry's autoconfigure does so by itself),"
                  + " and pass its instance to Telltale.with(config).exceptionTracer, or"
                  + " leave requireProtection out");
      return parts(OpenTelemetry.noop(), null);
    }
    StartUpWarnings.foreignSdk();
    StartUpWarnings.noRegistry(describer.registry());
    return parts(foreign, null);
  }

  private static void refuse(List<String> leaks) {
    LogLines.write(
        LOGGER,
        Level.SEVERE,
        () ->
            "requireProtection: there are exporters that do not mask, or may not, so nothing is"
                + " exported: "
                + leaks
                + "; wrap them with Telltale.masking(exporter), or leave requireProtection out");
  }

  private Parts parts(OpenTelemetry openTelemetry, @Nullable OpenTelemetrySdk owned) {
    return new Parts(
        openTelemetry,
        owned,
        ExceptionTracers.of(openTelemetry, describer, config),
        describer.registry(),
        serviceName.get(),
        config.require(Options.ENABLED) ? describer : null,
        config.require(Options.MASKING),
        owned != null && config.require(Options.SHUTDOWN_HOOK));
  }
}
