/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.telltale.testing.ReceivedSpan;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications of Spring Boot whose listeners of Kafka and JMS fail, each beside a real broker in
 * its own process. Runs in the profile {@code spring-boot} only.
 */
class SpringBootListenersPeer {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void noDeclaredValueLeavesAndEveryErrorHasItsCode(SpringCell cell) throws Exception {
    try (Framework spring =
        cell.start(
            directory.resolve("output"),
            "messages.Dispatch",
            true,
            "spring.artemis.mode=embedded")) {
      List<HttpResponse<String>> replies =
          List.of(
              spring.answerWithHeaders("/kafka"),
              spring.answerWithHeaders("/jms"),
              spring.answerWithHeaders("/report"));
      Framework.await(() -> failures(failed(spring)).size() >= 4);
      spring.end();

      SpringCell.assertNothingLeft(spring, replies, true);
      cell.assertReport(replies.get(2).body(), spring.output());
      List<ReceivedSpan> failed = failed(spring);
      assertThat(failures(failed)).as(spring.output()).hasSize(4);
      for (String code : List.of("-402", "-503")) {
        assertThat(failures(failed))
            .as("Kafka and JMS")
            .filteredOn(failure -> failure.endsWith(code))
            .hasSize(2);
      }
      assertThat(failed)
          .allSatisfy(
              span ->
                  assertThat(span.eventNames())
                      .as(span.proto().toString())
                      .containsExactly("exception"));
      assertThat(failed)
          .filteredOn(span -> span.name().matches(".*(orders|payments|returns|refunds).*"))
          .allMatch(span -> span.proto().getKind() == SpanKind.SPAN_KIND_CONSUMER);
    }
  }

  private static List<ReceivedSpan> failed(Framework spring) {
    return spring.receiver().spans().stream()
        .filter(span -> span.attributes().containsKey("error.code"))
        .toList();
  }

  private static Set<String> failures(List<ReceivedSpan> spans) {
    return spans.stream()
        .map(span -> span.name() + ": " + span.attributes().get("error.name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
