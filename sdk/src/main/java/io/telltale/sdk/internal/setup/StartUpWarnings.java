/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.guard.LogLines;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.BuiltInExporter;
import io.telltale.sdk.internal.config.ExporterProperties;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.Quoted;
import io.telltale.sdk.internal.protection.Findings;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says at the start what the application may not have meant, and how to mend it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class StartUpWarnings {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.sdk.Telltale");

  private StartUpWarnings() {}

  public static void maskingOff(OptionValues config) {
    if (!config.require(Options.MASKING)) {
      Warnings.once("start", "masking off", () -> Findings.MASKING_OFF);
    }
  }

  static void invalid(TracingConfigException invalid) {
    Warnings.once(
        "configuration",
        "invalid " + invalid.problems(),
        () ->
            "the configuration of Telltale is invalid, so none of it has an effect, and what"
                + " leaves is masked as strictly as possible (as by TELLTALE_PRESET=strict): "
                + invalid.getMessage());
  }

  /**
   * A host such as Spring Boot tells its properties after OpenTelemetry has asked for those that
   * Telltale sets by its own.
   */
  static void tooLate(List<Option<?>> options) {
    if (!options.isEmpty()) {
      Warnings.once(
          "configuration",
          "too late " + options,
          () ->
              "these options of Telltale come too late to have an effect: "
                  + options
                  + "; set them as system properties or TELLTALE_* variables, or set"
                  + " OpenTelemetry's own (otel.service.name, otel.traces.sampler,"
                  + " otel.traces.exporter, otel.exporter.*, otel.bsp.*)");
    }
  }

  /** What says how an SDK is built says nothing to one that is there. */
  static void withoutEffect(List<Option<?>> options) {
    if (!options.isEmpty()) {
      Warnings.once(
          "configuration",
          "without effect " + options,
          () ->
              "these options have no effect in an SDK that Telltale does not set up: "
                  + options
                  + "; build the SDK accordingly, or let Telltale.setup build it");
    }
  }

  /** Who sets it expects that nothing leaves which is not masked: nobody can see to that there. */
  static void cannotRequireProtection() {
    Warnings.once(
        "configuration",
        "requireProtection",
        () ->
            "requireProtection has no effect in an SDK that Telltale does not set up"
                + " (Telltale.install, Telltale.masking), as Telltale does not know what else"
                + " that SDK exports to; what Telltale does not mask leaves. Call"
                + " Telltale.verify(openTelemetry) as soon as that SDK is built, and close it"
                + " if the level is not FULL; or let Telltale.setup or OpenTelemetry's"
                + " autoconfigure build it");
  }

  /** What is added later gets everything as it was recorded. */
  static void tooEarly() {
    Warnings.once(
        "start",
        "maskProcessors",
        () ->
            "Protection.maskProcessors(builder) was given a builder without processors, so it masks"
                + " nothing; call it last, after all processors are added and before build()");
  }

  /** Where the compiler was not told of the processor, annotations say nothing to anybody. */
  public static void noRegistry(LoadedModules registry) {
    if (registry.isEmpty() && OwnErrors.areThoseOfTheApplication()) {
      Warnings.once(
          "start",
          "no registry",
          () ->
              "no declared errors were found on the class path, so no exception has a code and no"
                  + " value is known to be sensitive; if there are classes with @ErrorCode or"
                  + " @Sensitive, put telltale-processor on the annotation processor path of their"
                  + " module (from JDK 23 on, javac runs no processor without it), and keep"
                  + " META-INF/services where jars are merged");
    }
  }

  static void foreignSdk() {
    Warnings.once(
        "start",
        "foreign SDK",
        () ->
            "another OpenTelemetry SDK owns this process (a Java agent, or GlobalOpenTelemetry"
                + " was set), so Telltale starts no second one, and the export options have"
                + " no effect. What Telltale records goes to that SDK, masked. What others"
                + " record leaves as that SDK leaves it: call verify() to see. To mask all of"
                + " it, put telltale-sdk where that SDK is configured, or telltale-javaagent"
                + " into the agent's otel.javaagent.extensions");
  }

  /**
   * What the configuration says of an exporter that only the environment names could not be checked
   * before; and of an exporter that nobody here knows it never can.
   */
  public static void unusedOptions(OptionValues config, ExporterProperties exporter) {
    List<Option<?>> said =
        ExporterProperties.REMOTE_OPTIONS.stream()
            .filter(option -> config.get(option) != null)
            .toList();
    List<Option<?>> unused =
        said.stream().filter(option -> !exporter.canUse(option, config)).toList();
    boolean sendsOtherwise = config.require(Options.EXCEPTION_SIGNAL).includesLog();
    if (exporter.exporter().equals(BuiltInExporter.NONE.option()) || sendsOtherwise) {
      return;
    }
    String name = Quoted.text(exporter.exporter());
    if (!unused.isEmpty()) {
      Warnings.once(
          "configuration",
          "unused by " + name + unused,
          () ->
              "the exporter that OTEL_TRACES_EXPORTER names, "
                  + name
                  + ", cannot use these options of the configuration, so they have no effect: "
                  + unused
                  + "; name the exporter that they are for in the configuration"
                  + " (TELLTALE_EXPORTER), or use the properties of "
                  + name);
    } else if (!said.isEmpty() && !exporter.known()) {
      LogLines.write(
          LOGGER,
          Level.INFO,
          () ->
              "the exporter "
                  + name
                  + " gets its options in "
                  + said.stream().map(exporter::property).toList()
                  + ", like exporters of OpenTelemetry; its documentation says whether it reads"
                  + " them");
    }
  }
}
