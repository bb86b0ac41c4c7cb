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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications of Spring Boot with nothing of Telltale but {@code telltale-spring-boot-starter} and
 * the processor, which fail in every way that shops fail. Runs in the profile {@code spring-boot}
 * only.
 */
class SpringBootPeer {

  private static final String VALUES = "?email=" + Framework.EMAIL + "&note=" + Framework.NOTE;

  /** Whose exceptions are declared with both values: their queries are masked as well. */
  private static final Set<String> DECLARED = Set.of("/handled", "/filtered");

  /**
   * What validation rejects. Nobody declares it, and Spring quotes it in a line of its log, which
   * OpenTelemetry's starter exports (docs/spring-boot.md, where it ends).
   */
  private static final String REJECTED = "rejected by validation alone";

  private static final String TIMERS = "/actuator/metrics/http.server.requests";

  private static final String EXEMPLARS = "/actuator/prometheus";

  private static final String MASKED_EMAIL = "c***@secret.example";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void noDeclaredValueLeavesAndEveryErrorHasItsCode(SpringCell cell) throws Exception {
    assertNoDeclaredValueLeaves(cell, true);
  }

  /** One dependency is enough; what an application prints is as it is then. */
  @Test
  void withoutTheLoggingPartOnlyThePrintedLinesHaveValues() throws Exception {
    assertNoDeclaredValueLeaves(SpringCell.BRIDGE_3, false);
  }

  private void assertNoDeclaredValueLeaves(SpringCell cell, boolean logging) throws Exception {
    try (Framework spring = cell.start(directory.resolve("output"), "servlet.Shop", logging)) {
      Map<String, HttpResponse<String>> replies = ask(spring);
      spring.end();

      SpringCell.assertNothingLeft(spring, replies.values(), logging);
      PrintedLines printed = PrintedLines.of(spring);
      cell.assertReport(body(replies, "/report"), spring.output());
      assertThat(body(replies, "/actuator/telltale")).contains("\"SHOP-402\"");
      for (String path : List.of("/handled", "/filtered")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .containsEntry("error.code", 402L)
            .containsEntry("error.detail.email", MASKED_EMAIL)
            .containsEntry("error.detail.bank", "acme");
      }
      assertThat(replies.get("/handled").statusCode()).as("the application's").isEqualTo(409);
      assertThat(replies.get("/filtered").statusCode()).isEqualTo(402);
      for (String path :
          List.of("/unhandled", "/wrapped", "/later", "/twice", "/registered-twice", "/refused")) {
        ReceivedSpan span = SpringCell.server(spring, path);
        assertThat(span.attributes()).as(path).containsEntry("error.code", 503L);
        assertThat(replies.get(path).statusCode()).as(path).isEqualTo(503);
        assertThat(body(replies, path))
            .as(path)
            .contains("\"title\":\"Out of stock\"", "\"traceId\":\"" + span.traceId() + "\"");
        printed.assertReplied(spring, path);
      }
      if (logging) {
        printed.assertOthers(spring);
      }
      for (String path : List.of("/undeclared", "/remote")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .doesNotContainKey("error.code");
        assertThat(replies.get(path).statusCode()).as(path).isEqualTo(500);
      }
      assertThat(SpringCell.server(spring, "/login").attributes())
          .containsEntry("error.code", 401L)
          .containsEntry("error.detail.email", MASKED_EMAIL);
      for (String path : List.of("/closed", "/closed/guest")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .containsEntry("error.name", "SHOP-403");
      }
      assertThat(replies.get("/closed/guest").statusCode()).isEqualTo(403);
      assertThat(SpringCell.server(spring, "/registered").attributes())
          .containsEntry("error.name", "SHOP-409");
      assertThat(replies.get("/registered").statusCode()).isEqualTo(409);
      for (String path : List.of("/login", "/closed")) {
        assertThat(replies.get(path).statusCode()).as(path).isEqualTo(401);
      }
      assertThat(replies.get("/orders").statusCode()).as("validation").isEqualTo(422);
      assertThat(body(replies, "/orders"))
          .contains("\"name\":\"SHOP-4220\"", "{\"field\":\"customer\",\"code\":\"Size\"}")
          .doesNotContain(REJECTED);
      assertThat(SpringCell.server(spring, "/sized").attributes())
          .containsEntry("error.name", "SHOP-4221");
      assertThat(body(replies, "/sized"))
          .contains("\"title\":\"Not as agreed\"")
          .contains("{\"field\":\"sized.note\",\"code\":\"Size\"}");
      assertThat(body(replies, "no JSON")).contains("SHOP-4000").doesNotContain(REJECTED);
      assertThat(body(replies, "/actuator/health/telltale"))
          .contains(
              cell.hasAgent() ? "\"UNKNOWN\"" : "\"UP\"",
              cell.hasAgent() ? "\"NOT_PROTECTED\"" : "\"FULL\"");
      if (cell.isBridge()) {
        assertThat(body(replies, EXEMPLARS).lines())
            .as("exemplars")
            .anyMatch(line -> line.matches("telltale_errors.*SHOP-402.*trace_id=\".*"));
      }
      assertThat(body(replies, TIMERS)).contains("SHOP-402", "SHOP-503", "SHOP-4220", "none");
      assertThat(spring.receiver().spans())
          .as("the method that nobody waits for")
          .filteredOn(span -> span.name().equals("Work.later"))
          .singleElement()
          .satisfies(span -> assertThat(span.attributes()).containsEntry("error.code", 402L));
      assertThat(spring.receiver().spans())
          .as("the scheduled job")
          .anySatisfy(
              span -> {
                assertThat(span.proto().getKind()).isEqualTo(SpanKind.SPAN_KIND_INTERNAL);
                assertThat(span.attributes()).containsEntry("error.code", 503L);
              });
    }
  }

  private static Map<String, HttpResponse<String>> ask(Framework spring) throws Exception {
    Map<String, HttpResponse<String>> replies = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/handled",
            "/filtered",
            "/unhandled",
            "/wrapped",
            "/later",
            "/twice",
            "/undeclared",
            "/registered",
            "/registered-twice",
            "/remote",
            "/refused",
            "/async",
            "/scheduled",
            "/login",
            "/closed",
            "/sized",
            "/report",
            "/actuator/health/telltale",
            "/actuator/telltale")) {
      replies.put(path, spring.answerWithHeaders(path + (DECLARED.contains(path) ? VALUES : "")));
    }
    replies.put("/closed/guest", spring.answerAs("/closed/guest", "guest", "known-to-guests"));
    replies.put("/orders", spring.post("/orders", "{\"customer\":\"" + REJECTED + "\"}"));
    replies.put("no JSON", spring.post("/orders", "{\"customer\": " + REJECTED));
    replies.put(TIMERS, spring.answerWithHeaders(TIMERS));
    replies.put(EXEMPLARS, spring.answerAsOpenMetrics(EXEMPLARS));
    Framework.await(() -> spring.output().contains("StockException: nothing left for"));
    return replies;
  }

  private static String body(Map<String, HttpResponse<String>> replies, String path) {
    HttpResponse<String> reply = replies.get(path);
    return reply == null ? "" : reply.body();
  }
}
