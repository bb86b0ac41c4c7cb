/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link NoLeaks} says. */
final class NoLeaksExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(NoLeaksExtension.class);

  private static final int MAX_LINES = 30;

  @Override
  public void beforeAll(ExtensionContext context) {
    begin(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    begin(context);
  }

  private static void begin(ExtensionContext context) {
    Capture parent = context.getStore(NAMESPACE).get(Capture.class, Capture.class);
    Capture capture = new Capture(parent);
    context.getStore(NAMESPACE).put(Capture.class, capture);
    context
        .getStore(NAMESPACE)
        .put(Canaries.class, new Canaries(context.getUniqueId(), capture::forbid));
    capture.begin();
    if (context.getTestMethod().isPresent()) {
      context.getStore(NAMESPACE).put(WatchedFiles.class, new WatchedFiles(files(context)));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Capture capture = capture(context);
    Pipelines.flush();
    WatchedFiles files = context.getStore(NAMESPACE).get(WatchedFiles.class, WatchedFiles.class);
    files.addTo(capture);
    List<String> problems = end(capture);
    for (String name : files.missing()) {
      problems.add(
          "no file has the name \""
              + name
              + "\" of @NoLeaks(files = ...), so none was searched; write the path as seen from "
              + Path.of("").toAbsolutePath());
    }
    if (capture.parent() == null) {
      addSilence(capture, context, problems);
    }
    failIfAny(problems, "this test");
    if (context.getExecutionException().isEmpty() && !capture.isSilent()) {
      Evidence.add(
          context.getRequiredTestClass(), context.getRequiredTestMethod().getName(), capture);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Capture capture = capture(context);
    Pipelines.flush();
    List<String> problems = end(capture);
    addSilence(capture, context, problems);
    failIfAny(problems, "this class after its last test");
  }

  /** The annotation may stand on the method, or on its class. */
  private static List<String> files(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), NoLeaks.class)
        .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), NoLeaks.class))
        .map(annotation -> List.of(annotation.files()))
        .orElse(List.of());
  }

  private static List<String> end(Capture capture) {
    List<String> problems = new ArrayList<>(capture.leaks());
    if (StandardStreams.areReplaced()) {
      problems.add(
          "System.out or System.err was replaced and not put back: what was printed there could not"
              + " be searched. Put it back, or read what was printed from a TestTelemetry"
              + " parameter");
    }
    capture.end();
    return problems;
  }

  /** Who searched nothing has proved nothing. */
  private static void addSilence(Capture capture, ExtensionContext context, List<String> problems) {
    boolean required =
        AnnotationSupport.findAnnotation(context.getElement(), NoLeaks.class)
            .map(NoLeaks::requireTelemetry)
            .orElse(true);
    if (required && capture.isSilent()) {
      problems.add(
          "sensitive values were there, but no telemetry was seen to be searched for them. Send it"
              + " to an OtlpReceiver, show the exporter by TestTelemetry.watched(exporter) or"
              + " watch(\"spans\", exporter::getFinishedSpanItems), or say"
              + " @NoLeaks(requireTelemetry = false)");
    }
  }

  private static void failIfAny(List<String> problems, String who) {
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "@NoLeaks: "
              + problems.size()
              + (problems.size() == 1 ? " finding in what left " : " findings in what left ")
              + who
              + " (values are not repeated here):\n  - "
              + problems.stream().limit(MAX_LINES).collect(Collectors.joining("\n  - "))
              + (problems.size() > MAX_LINES ? "\n  - ..." : ""));
    }
  }

  private static Capture capture(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Capture.class, Capture.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return (type == Canaries.class || type == TestTelemetry.class) && capture(context) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Canaries.class
        ? context.getStore(NAMESPACE).get(Canaries.class, Canaries.class)
        : new TestTelemetry(capture(context));
  }
}
