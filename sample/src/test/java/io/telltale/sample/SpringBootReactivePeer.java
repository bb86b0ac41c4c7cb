/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.ReceivedSpan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications of Spring Boot on Netty, with {@code telltale-spring-boot-starter}, which fail in
 * every way that shops fail. Runs in the profile {@code spring-boot} only.
 */
class SpringBootReactivePeer {

  private static final String REJECTED = "rejected by validation alone";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void noDeclaredValueLeavesAndEveryErrorHasItsCode(SpringCell cell) throws Exception {
    try (Framework spring =
        cell.start(
            directory.resolve("output"),
            "reactive.ReactiveShop",
            true,
            "spring.main.web-application-type=reactive")) {
      Map<String, HttpResponse<String>> replies = ask(spring);
      spring.end();

      SpringCell.assertNothingLeft(spring, replies.values(), true);
      cell.assertReport(body(replies, "/report"), spring.output());
      for (String path : List.of("/handled", "/filtered")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .containsEntry("error.code", 402L)
            .containsEntry("error.detail.email", "c***@secret.example");
      }
      assertThat(status(replies, "/handled")).as("the application's").isEqualTo(409);
      assertThat(status(replies, "/filtered")).isEqualTo(402);
      for (String path : List.of("/unhandled", "/wrapped", "/twice")) {
        ReceivedSpan span = SpringCell.server(spring, path);
        assertThat(span.attributes()).as(path).containsEntry("error.code", 503L);
        assertThat(status(replies, path)).as(path).isEqualTo(503);
        assertThat(body(replies, path))
            .as(path)
            .contains("\"title\":\"Out of stock\"", "\"traceId\":\"" + span.traceId() + "\"");
      }
      assertThat(SpringCell.server(spring, "/committed").attributes())
          .as("the reply had begun")
          .containsEntry("error.code", 503L);
      for (String path : List.of("/undeclared", "/remote")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .doesNotContainKey("error.code");
        assertThat(status(replies, path)).as(path).isEqualTo(500);
      }
      assertThat(SpringCell.server(spring, "/login").attributes())
          .containsEntry("error.code", 401L)
          .containsEntry("error.detail.email", "c***@secret.example");
      for (String path : List.of("/closed", "/closed/guest")) {
        assertThat(SpringCell.server(spring, path).attributes())
            .as(path)
            .containsEntry("error.name", "SHOP-403");
      }
      assertThat(status(replies, "/login")).isEqualTo(401);
      assertThat(status(replies, "/closed")).isEqualTo(401);
      assertThat(status(replies, "/closed/guest")).isEqualTo(403);
      assertThat(status(replies, "/orders")).as("validation").isEqualTo(422);
      assertThat(body(replies, "/orders"))
          .contains("SHOP-4220", "{\"field\":\"customer\",\"code\":\"Size\"}")
          .doesNotContain(REJECTED);
      assertThat(body(replies, "no JSON")).contains("SHOP-4000").doesNotContain(REJECTED);
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
            "/twice",
            "/undeclared",
            "/remote",
            "/login",
            "/closed",
            "/report")) {
      replies.put(path, spring.answerWithHeaders(path));
    }
    try {
      replies.put("/committed", spring.answerWithHeaders("/committed"));
    } catch (IOException cutOff) {
      // The server has no other way to say that the reply is not whole.
    }
    replies.put("/closed/guest", spring.answerAs("/closed/guest", "guest", "known-to-guests"));
    replies.put("/orders", spring.post("/orders", "{\"customer\":\"" + REJECTED + "\"}"));
    replies.put("no JSON", spring.post("/orders", "{\"customer\": " + REJECTED));
    return replies;
  }

  private static int status(Map<String, HttpResponse<String>> replies, String path) {
    HttpResponse<String> reply = replies.get(path);
    return reply == null ? 0 : reply.statusCode();
  }

  private static String body(Map<String, HttpResponse<String>> replies, String path) {
    HttpResponse<String> reply = replies.get(path);
    return reply == null ? "" : reply.body();
  }
}
