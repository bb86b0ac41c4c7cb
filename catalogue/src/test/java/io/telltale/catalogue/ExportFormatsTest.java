/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Catalogues.member;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.value.Masks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors for the Collector, for Weaver and for gRPC; peers/collector runs the first. */
class ExportFormatsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;

  private JsonNode exported(String format, ObjectNode... errors) throws IOException {
    Path input = Catalogues.write(directory.resolve("in.json"), errors);
    Tool told = Tool.run("export", "--format", format, input);
    assertThat(told.exit()).as(told.err()).isZero();
    return MAPPER.readTree(told.out());
  }

  private static ObjectNode error() {
    ObjectNode error = Catalogues.error("com.acme.A", 9);
    error
        .putArray("members")
        .add(member("email", "STRING", "EMAIL", true))
        .add(member("card.number", "STRINGS", "LAST_FOUR", false))
        .add(member("customer", "LONG", "HASH", false))
        .add(member("note", "STRING", "REDACT", false))
        .add(member("labels", "MAP", "REDACT", false))
        .add(member("password", "STRING", "DROP", false))
        .add(member("phone", "STRING", "using:com.acme.PhoneMasker", false))
        .add(member("tenant", "STRING", "CLEAR", true))
        .add(member("tries", "LONG", "CLEAR", false));
    return error;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static boolean matchesAny(JsonNode expressions, String text) {
    return texts(expressions).stream().anyMatch(e -> Pattern.compile(e).matcher(text).find());
  }

  @Test
  void theCollectorBlocksKeysOfWhatIsMasked() throws IOException {
    JsonNode rules = exported("collector", error()).at("/processors/redaction~1telltale");
    JsonNode keys = rules.get("blocked_key_patterns");

    for (String name :
        List.of("email", "card.number", "customer", "note", "labels.x", "password")) {
      assertThat(matchesAny(keys, "error.detail." + name)).as(name).isTrue();
    }
    for (String name : List.of("tenant", "tries", "phone", "emails", "cardXnumber", "x.email")) {
      assertThat(matchesAny(keys, "error.detail." + name)).as(name).isFalse();
    }
    assertThat(rules.get("allow_all_keys").asBoolean()).isTrue();
    assertThat(rules.get("redact_all_types").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, alice@example.com",
    "EMAIL, al@example.com",
    "EMAIL, no address",
    "LAST_FOUR, 4000000000000069",
    "LAST_FOUR, 12",
    "HASH, alice@example.com",
    "REDACT, alice@example.com",
  })
  void theCollectorLetsEachMaskPass(Mask mask, String value) throws IOException {
    JsonNode allowed =
        exported("collector", error()).at("/processors/redaction~1telltale/allowed_values");
    String masked =
        Masks.create("a key of sixteen bytes".getBytes(US_ASCII), "k1").mask(mask, value);

    assertThat(matchesAny(allowed, masked)).as(masked).isTrue();
    assertThat(matchesAny(allowed, "[\"" + masked + "\",\"***\"]")).isTrue();
    assertThat(matchesAny(allowed, value)).isFalse();
    assertThat(matchesAny(allowed, masked + " of " + value)).isFalse();
    assertThat(matchesAny(allowed, "[\"" + masked + "\",\"" + value + "\"]")).isFalse();
  }

  @Test
  void theCollectorFindsShapesThatNobodyDeclared() throws IOException {
    JsonNode shapes = exported("collector").at("/processors/redaction~1telltale/blocked_values");

    for (String secret :
        List.of("to alice@example.com.", "card 4000000000000069", "eyJhbGci.eyJzdWIi.c2ln")) {
      assertThat(matchesAny(shapes, secret)).as(secret).isTrue();
    }
    for (String clean :
        List.of("a***@example.com", "***0069", "order 40000000000000691", "user@host")) {
      assertThat(matchesAny(shapes, clean)).as(clean).isFalse();
    }
  }

  @Test
  void weaverGetsEachAttributeOnceWithTheTypeThatLeaves() throws IOException {
    ObjectNode other = Catalogues.error("com.acme.B", 10);
    other.putArray("members").add(member("email", "STRING", "REDACT", false));
    JsonNode groups = exported("weaver", error(), other).get("groups");

    List<String> found = new ArrayList<>();
    for (JsonNode attribute : groups.get(1).get("attributes")) {
      found.add(attribute.get("id").asText() + " " + attribute.get("type").asText());
    }
    assertThat(found)
        .containsExactly(
            "error.detail.card.number string[]",
            "error.detail.customer string",
            "error.detail.email string",
            "error.detail.labels template[string]",
            "error.detail.note string",
            "error.detail.phone string",
            "error.detail.tenant string",
            "error.detail.tries int");
    assertThat(groups.at("/0/attributes/0/type/members").findValuesAsText("value"))
        .containsExactly("AUTH-10", "AUTH-9");
  }

  @Test
  void grpcGetsReasonDomainAndWhatTheReplyTells() throws IOException {
    JsonNode error = exported("grpc", error()).at("/errors/0");

    assertThat(error.get("code").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(error.at("/errorInfo/reason").asText()).isEqualTo("AUTH_9");
    assertThat(error.at("/errorInfo/domain").asText()).isEqualTo("AUTH");
    assertThat(texts(error.at("/errorInfo/metadata")))
        .containsExactly("name", "code", "traceId", "email", "tenant");
  }

  @Test
  void anUnknownFormatIsToldWithThoseThatThereAre() throws IOException {
    Path input = Catalogues.write(directory.resolve("in.json"), error());
    Tool told = Tool.run("export", "--format", "swagger", input);

    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("'swagger'").containsIgnoringCase("collector");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4000 0000 0000 0069", "4000-0000-0000-0069", "4000000000006", "4000000000000000006",
        "5412 7512 3412 3456", "2221000000000009", "2720990000000007", "3782 822463 10005",
        "30569309025904", "38520000023237", "3530111333300000", "6011000990139424",
        "6200000000000005", "6200000000000000003", "bob@exämple.de", "bob@例え.テスト",
        "bob@xn--exmple-cua.xn--p1ai"
      })
  void theCollectorFindsEachShape(String secret) throws IOException {
    JsonNode shapes = exported("collector").at("/processors/redaction~1telltale/blocked_values");

    assertThat(matchesAny(shapes, "pay " + secret + " now")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-30 00:45:12", "1700000000000000000", "2220000000000000", "2721000000000000",
        "7000000000000000", "400000000000", "hmac:abcdefghijklmnop", "a***@exämple.de"
      })
  void theCollectorLeavesTheRest(String clean) throws IOException {
    JsonNode shapes = exported("collector").at("/processors/redaction~1telltale/blocked_values");

    assertThat(matchesAny(shapes, "at " + clean + " now")).isFalse();
  }

  @Test
  void aKeyForWhichNoRuleCanBeIsTold() throws IOException {
    ObjectNode other = Catalogues.error("com.acme.B", 10);
    other
        .putArray("members")
        .add(member("note", "STRING", "CLEAR", false))
        .add(member("customer", "STRING", "using:com.acme.Stars", false))
        .add(member("email", "STRING", "LAST_FOUR", false));
    Path input = Catalogues.write(directory.resolve("in.json"), error(), other);

    Tool told = Tool.run("export", "--format", "collector", input);

    assertThat(told.exit()).isZero();
    String note = "no rule for error.detail.note: it leaves as CLEAR and as REDACT;";
    String customer = "no rule for error.detail.customer: it leaves as HASH and as using:com.acme.";
    assertThat(told.err()).contains(note, customer).doesNotContain("email");
    assertThat(told.out()).startsWith("# no rule for ").contains("# " + note);
    String rules = told.out().lines().filter(l -> !l.startsWith("#")).collect(joining("\n"));
    JsonNode keys =
        MAPPER.readTree(rules).at("/processors/redaction~1telltale/blocked_key_patterns");
    assertThat(matchesAny(keys, "error.detail.note")).isFalse();
    assertThat(matchesAny(keys, "error.detail.email")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"weaver", "grpc"})
  void namesThatBecomeOneAreRefused(String format) throws IOException {
    Path input =
        Catalogues.write(
            directory.resolve("in.json"),
            Catalogues.error("com.acme.A", 1).put("name", "A-B"),
            Catalogues.error("com.acme.B", 2).put("name", "A_B"));

    Tool told = Tool.run("export", "--format", format, input);

    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("A-B'", "A_B'", "give one of them another name");
  }

  @Test
  void aStatusThatVariesIsNoCode() throws IOException {
    ObjectNode error = Catalogues.error("com.acme.A", 1).put("statusFrom", "http()");
    error.remove("status");

    JsonNode written = exported("grpc", error).at("/errors/0");

    assertThat(written.has("code")).isFalse();
    assertThat(written.get("codeFrom").asText()).isEqualTo("http()");
  }

  @Test
  void nothingIsAnEmptyRegistry() throws IOException {
    assertThat(exported("weaver").get("groups")).isEmpty();
    assertThat(exported("grpc").get("errors")).isEmpty();
  }
}
