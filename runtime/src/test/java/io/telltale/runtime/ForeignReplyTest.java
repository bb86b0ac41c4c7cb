/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.json.JsonReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignReplyTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final ErrorIdentity IDENTITY =
      ErrorIdentity.builder("PAYMENTS", 504)
          .name("GATEWAY_TIMEOUT")
          .status(504)
          .title("The gateway \"timed\" out \u2028 \ud83d\ude00")
          .build();

  @Test
  void theStatusOfTheResponseHoldsWhereTheBodyNamesNone() {
    ForeignReply silent = ForeignReply.parse("{\"code\":1,\"domain\":\"A\"}", 404);
    ForeignReply telling = ForeignReply.parse("{\"title\":\"Gone\",\"status\":410}", 404);

    assertThat(silent).returns(404, ForeignReply::status);
    assertThat(silent.identity()).returns(404, ErrorIdentity::status);
    assertThat(telling).returns(410, ForeignReply::status);
  }

  /** The other service chooses the status of the response, too. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 199, 204, 205, 304, 600, 867})
  void noReplyToAnErrorHasSuchAStatus(int httpStatus) {
    ForeignReply reply = ForeignReply.parse("{\"code\":1,\"domain\":\"A\"}", httpStatus);

    assertThat(reply.status()).as("unknown").isZero();
    assertThat(reply.identity().status()).isEqualTo(500);
  }

  @Test
  void tellsTheOccurrenceThatAHostNames() {
    ErrorIdentity identity = ErrorIdentity.builder("SHOP", 7).build();
    URI instance = URI.create("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    assertThat(ErrorReply.of(identity, null).toJson()).doesNotContain("instance");
    assertThat(ErrorReply.of(identity, null).withInstance(instance))
        .returns(instance, ErrorReply::instance)
        .asString()
        .contains("\"status\":500,\"instance\":\"" + instance + "\",\"code\":7");
  }

  @Test
  void readsBackWhatWasWritten() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("text", "a\n\\\"b");
    details.put("number", -12L);
    details.put("big", Long.MAX_VALUE);
    details.put("fraction", 1.5e-3);
    details.put("truth", true);
    details.put("list", List.of("a", 1L));
    ErrorReply written = ErrorReply.of(IDENTITY, details, TRACE);
    ForeignReply read = ForeignReply.parse(written.toJson());

    assertThat(read.identity()).isEqualTo(IDENTITY);
    assertThat(read.traceId()).isEqualTo(TRACE);
    assertThat(read.attributes())
        .containsEntry("text", "a\n\\\"b")
        .containsEntry("number", -12L)
        .containsEntry("big", (double) Long.MAX_VALUE)
        .containsEntry("fraction", 1.5e-3)
        .containsEntry("truth", true)
        .containsEntry("list", List.of("a", 1L));
    ForeignReply undeclared = ForeignReply.parse(ErrorReply.of(null, null).toJson());
    assertThat(undeclared.status()).isEqualTo(500);
    assertThat(undeclared.type()).isEqualTo("about:blank");
    assertThat(undeclared.identity()).isNull();
  }

  @Test
  void theTypeIsTheDeclaredOneAndHelpStandsBesideIt() {
    ErrorIdentity identity =
        ErrorIdentity.builder("SHOP", 7)
            .type("https://shop.example/problems/sold-out")
            .help("https://wiki.shop.example/7")
            .build();
    ErrorReply written = ErrorReply.of(identity, null);

    assertThat(written.toJson())
        .isEqualTo(
            "{\"type\":\"https://shop.example/problems/sold-out\",\"title\":\"SHOP-7\","
                + "\"status\":500,\"code\":7,\"name\":\"SHOP-7\",\"domain\":\"SHOP\","
                + "\"help\":\"https://wiki.shop.example/7\"}");
    assertThat(ForeignReply.parse(written.toJson()).type()).isEqualTo(written.type());
  }

  @Test
  void tellsTheSpanTheIdentityAndNothingElse() {
    ForeignReply read =
        ForeignReply.parse(
            " {\"code\" : 504 ,\n\"domain\":\"PAYMENTS\", \"title\":\"secret\", \"x\":[{},[],null]} ");

    assertThat(read.upstreamAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("error.upstream.code", 504)
                .put("error.upstream.domain", "PAYMENTS")
                .put("error.upstream.name", "PAYMENTS-504")
                .build());
    assertThat(read).hasToString("ForeignReply[PAYMENTS-504]");
    ForeignReply undeclared = ForeignReply.parse(ErrorReply.of(null, null).toJson());
    assertThat(undeclared.upstreamAttributes().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':1000000,'domain':'A','status':400}",
        "{'code':-1,'domain':'A','status':400}",
        "{'code':1.5,'domain':'A','status':400}",
        "{'code':'1','domain':'A','status':400}",
        "{'code':1,'domain':'a b','status':400}",
        "{'code':1,'domain':'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDE','status':400}",
        "{'code':1,'status':400}",
        "{'domain':'A','status':400}"
      })
  void takesNoIdentityThatNobodyCanHaveDeclared(String json) {
    ForeignReply read = ForeignReply.parse(json.replace('\'', '"'));
    assertThat(read.identity()).isNull();
    assertThat(read.status()).isEqualTo(400);
  }

  @Test
  void takesNothingElseThatIsNotOfItsKind() {
    ForeignReply read =
        ForeignReply.parse(
            "{'code':1,'domain':'A','name':'alice@example.com','status':99,'type':7,'title':null,"
                    .replace('\'', '"')
                + "\"traceId\":\""
                + "0".repeat(32)
                + "\",\"attributes\":{\"a\":{\"b\":1},\"c\":[[1]],\"d\":null,\"e\":1}}");

    assertThat(read.identity().name()).isEqualTo("A-1");
    assertThat(read.status()).isZero();
    assertThat(read.type()).isEqualTo("about:blank");
    assertThat(read.title()).isEqualTo("A-1");
    assertThat(read.traceId()).isNull();
    assertThat(read.attributes()).containsExactly(entry("e", 1L));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 100, 103, 199, 204, 205, 304, 600, 1000, 65_536})
  void takesNoStatusThatNoReplyCanHave(int status) {
    ForeignReply read =
        ForeignReply.parse("{\"code\":1,\"domain\":\"A\",\"status\":" + status + "}");

    assertThat(read.status()).isZero();
    assertThat(read.identity().status()).as("what @ErrorCode has by default").isEqualTo(500);
    assertThat(ForeignReply.parse("{\"status\":" + status + "}")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/problems/7",
        "https:",
        "https://",
        "https:///x",
        "https:evil.example",
        "https://alice:canary-secret@evil.example/x",
        "https://evil.example/\\u202egnp",
        "https://evil.example/ x",
        "https://evil.example/\\n",
        "https://evil.example/\\u0000",
        " https://evil.example/",
        "https://evil.example/<script>",
        "urn:"
      })
  void takesNoTypeThatIsNotAHarmlessUri(String type) {
    ForeignReply read = ForeignReply.parse("{\"status\":400,\"type\":\"" + type + "\"}");

    assertThat(read.type()).isEqualTo("about:blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://shop.example/a?b#c", "HTTP://shop.example", "urn:problem:shop:7"})
  void takesATypeThatCanBeFollowedOrNamesTheProblem(String type) {
    ForeignReply read = ForeignReply.parse("{\"status\":400,\"type\":\"" + type + "\"}");

    assertThat(read.type()).isEqualTo(type);
  }

  @Test
  void takesNoAttributeBeyondTheBounds() {
    String longest = "x".repeat(1_000);
    String details =
        "{\"status\":400,\"attributes\":{\"a\":\""
            + longest
            + "\",\"b\":\""
            + longest
            + "x\",\""
            + "n".repeat(65)
            + "\":1,\"c\":["
            + "1,".repeat(64)
            + "1],\"d\":[\""
            + longest
            + "x\"],\"e\":1e999,\"f\":-"
            + "9".repeat(400)
            + ",\"g\":"
            + "9".repeat(300)
            + ",\"a\":\"the second of its name\"}}";

    assertThat(ForeignReply.parse(details).attributes())
        .containsOnly(entry("a", longest), entry("g", 1e300));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "{}",
        "1",
        "\"text\"",
        "{",
        "{\"status\":400",
        "{\"status\":400}}",
        "{\"status\":400,}",
        "{\"status\":0400}",
        "{\"status\":+400}",
        "{\"status\" 400}",
        "{status:400}",
        "{\"status\":400,\"a\":\"\u0001\"}",
        "{\"status\":400,\"a\":\"\\x\"}",
        "{\"status\":400,\"a\":\"\\u12g4\"}",
        "{\"status\":400,\"a\":\"\\u12",
        "{\"status\":400,\"a\":tru}",
        "{\"status\":400,\"a\":1.}",
        "{\"status\":400,\"a\":1e}",
        "{\"status\":400,\"a\":[1,]}",
        "<html>Bad gateway</html>",
        "{\"status\":400,\"a\":\"\\"
      })
  void isNullForWhatIsNoProblem(String body) {
    assertThat(ForeignReply.parse(body)).isNull();
    assertThat(ForeignReply.parse(null)).isNull();
  }

  @Test
  void looksAtNothingBeyondTheBounds() {
    String open = "{\"status\":400,\"a\":";
    assertThat(ForeignReply.parse(open + "\"" + "x".repeat(10_000_000) + "\"}")).isNull();
    assertThat(ForeignReply.parse("[".repeat(60_000))).isNull();
    assertThat(ForeignReply.parse(open + "[".repeat(14) + "]".repeat(14) + "}")).isNotNull();
    assertThat(ForeignReply.parse(open + "[".repeat(16) + "]".repeat(16) + "}")).isNull();
    assertThat(ForeignReply.parse(open + "1".repeat(5_000) + "}").status()).isEqualTo(400);
    String details = "{\"status\":400,\"attributes\":{";
    for (int i = 0; i < 1_000; i++) {
      details += "\"" + i + "\":" + i + ",";
    }
    assertThat(ForeignReply.parse(details + "\"z\":1}}").attributes()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void survivesEveryMutation(long seed) {
    Random random = new Random(seed);
    String json = ErrorReply.of(IDENTITY, Map.of("a", 1.5, "b", List.of("x")), TRACE).toJson();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(json);
      for (int n = random.nextInt(3) + 1; n > 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setLength(Math.max(1, at));
          case 1 -> text.setCharAt(at, (char) random.nextInt(0x80));
          default -> text.insert(at, "{}[]\",:\\e0".charAt(random.nextInt(10)));
        }
      }
      ForeignReply read = ForeignReply.parse(text.toString());
      if (read != null) {
        String written = ErrorReply.of(read.identity(), read.attributes(), read.traceId()).toJson();
        assertThat(JsonReader.read(written)).as("%s", text).isNotNull();
        assertThat(labels(ForeignReply.parse(written))).as("%s", text).isEqualTo(labels(read));
      }
    }
  }

  private static Attributes labels(ForeignReply reply) {
    return reply.identity() == null ? Attributes.empty() : reply.identity().metricAttributes();
  }
}
