/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static net.logstash.logback.argument.StructuredArguments.array;
import static net.logstash.logback.argument.StructuredArguments.defer;
import static net.logstash.logback.argument.StructuredArguments.entries;
import static net.logstash.logback.argument.StructuredArguments.kv;
import static net.logstash.logback.argument.StructuredArguments.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.outlets.Heard;
import io.telltale.runtime.internal.guard.MaskingCounters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.logstash.logback.marker.LogstashMarker;
import net.logstash.logback.marker.Markers;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Exceptions in the structured arguments and markers of Logstash's encoder. */
class LogbackStructuredTest {

  private static final String LOGSTASH =
      "<encoder class='net.logstash.logback.encoder.LogstashEncoder'/>";

  @TempDir Path folder;
  @RegisterExtension final Heard heard = new Heard();

  private static Named<Consumer<Logger>> line(String name, Consumer<Logger> line) {
    return Named.of(name, line);
  }

  private static Marker referring() {
    Marker marker = MarkerFactory.getDetachedMarker("LOGIN");
    marker.add(Markers.append("error", List.of(Line.error())));
    return marker;
  }

  private static Stream<Named<Consumer<Logger>>> lines() {
    return Stream.of(
        line("pair", log -> log.warn("failed {}", kv("error", Line.error()))),
        line("value", log -> log.warn("failed {}", value("error", Optional.of(Line.error())))),
        line("entries", log -> log.warn("failed {}", entries(Map.of("error", Line.error())))),
        line("array", log -> log.warn("failed {}", array("errors", Line.error(), 17))),
        line("later", log -> log.warn("failed {}", defer(() -> kv("error", Line.error())))),
        line("in a pair", log -> log.atWarn().addKeyValue("a", kv("e", Line.error())).log("")),
        line("marker", log -> log.warn(Markers.append("error", Line.error()), "failed")),
        line(
            "marker of entries",
            log -> log.warn(Markers.appendEntries(Map.of("error", Line.error())), "failed")),
        line(
            "marker later",
            log -> log.warn(Markers.defer(() -> Markers.append("e", Line.error())), "failed")),
        line(
            "marker and another",
            log -> {
              LogstashMarker first = Markers.append("order", 17);
              log.warn(first.and(Markers.append("error", Line.error())), "failed");
            }),
        line("marker of another kind", log -> log.warn(referring(), "failed")));
  }

  private static Stream<Arguments> linesByEncoders() {
    return lines()
        .flatMap(line -> Stream.of(Context.PATTERN, LOGSTASH).map(by -> Arguments.of(line, by)));
  }

  @ParameterizedTest
  @MethodSource("linesByEncoders")
  void noLineHoldsADeclaredValue(Consumer<Logger> line, String encoder) {
    try (Context context = Context.masking(folder, encoder)) {
      line.accept(context.logger());

      assertThat(context.written()).contains("shop.Login").doesNotContain(Line.CANARY, "rosalind");
    }
  }

  /** The control: at least one of the two encoders shows it. */
  @ParameterizedTest
  @MethodSource("lines")
  void withoutMaskingOneDoes(Consumer<Logger> line) {
    StringBuilder written = new StringBuilder();
    for (String encoder : List.of(Context.PATTERN, LOGSTASH)) {
      try (Context context = new Context(folder)) {
        context.configure(context.toFile(encoder, ""));
        line.accept(context.logger());
        written.append(context.written());
      }
    }
    assertThat(written).contains(Line.CANARY);
  }

  /** Fields stay where nothing is secret. */
  @Test
  void aLineWithoutAnExceptionKeepsItsFields() {
    try (Context context = Context.masking(folder, LOGSTASH)) {
      context.logger().info(Markers.append("shop", "acme"), "late {}", kv("order", 17));

      assertThat(context.written()).contains("\"order\":17", "\"shop\":\"acme\"", "late order=17");
    }
  }

  /** What cannot be read may hold an exception. */
  @Test
  void anArgumentThatCannotBeRead() {
    long failed = MaskingCounters.failed();
    try (Context context = Context.masking(folder, Context.PATTERN)) {
      context
          .logger()
          .info(
              "late {}",
              defer(
                  () -> {
                    throw new IllegalStateException(Line.VALUE);
                  }));

      assertThat(context.written())
          .contains("INFO shop.Login", "***")
          .doesNotContain("late", Line.CANARY);
      assertThat(MaskingCounters.failed()).isGreaterThan(failed);
      // It is said once a virtual machine: another test may have heard it.
      assertThat(heard.about(EventMasking.class.getName())).hasSizeLessThanOrEqualTo(1);
    }
  }
}
