/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.read.Archive;
import java.util.Arrays;
import java.util.List;

/**
 * A way out of the process that a class path has, and whether what masks it is there.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param name that of the library
 * @param masking the artifact that masks it
 * @param masked whether that is on the class path
 */
public record Outlet(String name, String masking, boolean masked) {

  /** Libraries by which texts leave, and the classes by which both are known. */
  private enum Known {
    OPENTELEMETRY(
        "OpenTelemetry: spans, log records, metrics",
        "io/opentelemetry/sdk/trace/SdkTracerProvider",
        "telltale-sdk",
        "io/telltale/sdk/Telltale"),
    LOGBACK(
        "Logback",
        "ch/qos/logback/classic/Logger",
        "telltale-logback",
        "io/telltale/logback/LogbackMasking"),
    LOG4J(
        "Log4j 2",
        "org/apache/logging/log4j/core/LoggerContext",
        "telltale-log4j2",
        "io/telltale/log4j2/Log4jMasking"),
    SENTRY("Sentry", "io/sentry/Sentry", "telltale-sentry", "io/telltale/sentry/SentryMasking");

    private final String title;
    private final String library;
    private final String artifact;
    private final String masking;

    Known(String title, String library, String artifact, String masking) {
      this.title = title;
      this.library = library;
      this.artifact = artifact;
      this.masking = masking;
    }
  }

  /** Returns those that archives have. That a module masks where it runs, its report says. */
  public static List<Outlet> in(List<Archive> archives) {
    return Arrays.stream(Known.values())
        .filter(known -> has(archives, known.library))
        .map(known -> new Outlet(known.title, known.artifact, has(archives, known.masking)))
        .toList();
  }

  private static boolean has(List<Archive> archives, String type) {
    return archives.stream().anyMatch(archive -> archive.superclasses().containsKey(type));
  }
}
