/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.CatalogueChanges.before;
import static io.telltale.catalogue.CatalogueChanges.changed;
import static io.telltale.catalogue.CatalogueChanges.codeForPlain;
import static io.telltale.catalogue.CatalogueChanges.error;
import static io.telltale.catalogue.CatalogueChanges.first;
import static io.telltale.catalogue.CatalogueChanges.kid;
import static io.telltale.catalogue.CatalogueChanges.mask;
import static io.telltale.catalogue.CatalogueChanges.plainMembers;
import static io.telltale.catalogue.CatalogueChanges.promising;
import static io.telltale.catalogue.CatalogueChanges.renamed;
import static io.telltale.catalogue.CatalogueChanges.weakerPlain;
import static io.telltale.catalogue.CatalogueChanges.with;
import static io.telltale.catalogue.CatalogueChanges.without;
import static io.telltale.catalogue.Catalogues.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of catalogues, each with what it is known to be. */
class DiffTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;

  static Stream<Arguments> promises() {
    return Stream.of(
        pair("nothing", json -> {}, 0),
        pair("must not retry", error("retry", "NEVER"), 1, "retry-withdrawn"),
        pair("nobody says", json -> first(json).remove("retry"), 1, "retry-withdrawn"),
        pair(
            "later",
            json -> first(json).put("retry", "AFTER").put("retryAfterSeconds", 9),
            0,
            "retry-changed"),
        pair("not deprecated", error("deprecated", false), 0, "deprecation-changed"),
        pair("another replacement", error("replacedBy", "AUTH-8"), 0, "deprecation-changed"),
        pair("words leave", changed("card", m -> m.without(List.of("parts"))), 1, "mask-weaker"));
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        pair("nothing", json -> {}, 0),
        pair("code gone", json -> json.withArray("errors").remove(0), 1, "code-removed"),
        pair("another number", error("code", 202), 1, "code-removed", "code-added"),
        pair("another domain", error("domain", "LOGIN"), 1, "code-removed", "code-added"),
        pair("another name", error("name", "LOGIN"), 1, "name-changed"),
        pair("another status", error("status", 403), 1, "status-changed"),
        pair("status at run time", CatalogueChanges::statusAtRunTime, 1, "status-changed"),
        pair("another problem type", error("problemType", "urn:x"), 1, "problem-type-changed"),
        pair(
            "no problem type",
            json -> first(json).remove("problemType"),
            1,
            "problem-type-changed"),
        pair("another meaning", CatalogueChanges::anotherMeaning, 1, "meaning-changed"),
        pair("another class", renamed("com.acme.NoSession"), 0, "class-changed"),
        pair("another title", error("title", "Log in, please"), 0, "title-changed"),
        pair("another message", error("message", "{tenant} waits"), 0, "message-changed"),
        pair("no message", json -> first(json).remove("message"), 0, "message-changed"),
        pair("another help", error("help", "https://example.com/2"), 0, "help-changed"),
        pair("a note", error("owner", "team-login"), 0, "note-changed"),
        pair("may retry", error("retry", "SAFE"), 0, "retry-changed"),
        pair("may not retry", error("retry", "NEVER"), 0, "retry-changed"),
        pair("deprecated", error("deprecated", true), 0, "code-deprecated"),
        pair("words leave", changed("card", m -> m.put("parts", true)), 0, "mask-stricter"),
        pair("a further code", CatalogueChanges::furtherCode, 0, "code-added"),
        pair("reply member gone", without("tries"), 1, "reply-member-removed"),
        pair(
            "reply member hidden",
            changed("tries", m -> m.put("inReply", false)),
            1,
            "reply-member-removed"),
        pair(
            "masked reply member gone",
            without("email"),
            1,
            "reply-member-removed",
            "mark-removed"),
        pair("masked member gone", without("card"), 1, "mark-removed"),
        pair("member in the clear gone", without("tenant"), 0, "member-removed"),
        pair(
            "another type",
            changed("tenant", m -> m.put("type", "STRINGS")),
            1,
            "member-type-changed"),
        pair("weaker mask", mask("card", "LAST_FOUR"), 1, "mask-weaker"),
        pair("no mask", mask("email", "CLEAR"), 1, "mask-weaker"),
        pair("own masker", mask("card", "using:com.acme.Stars"), 1, "mask-weaker"),
        pair("stricter mask", mask("email", "HASH"), 0, "mask-stricter"),
        pair(
            "stricter mask of what callers do not get", mask("tenant", "DROP"), 0, "mask-stricter"),
        pair(
            "a mask that takes it out of the reply",
            mask("email", "DROP"),
            1,
            "reply-member-removed",
            "mask-stricter"),
        pair(
            "a mask on a number in the reply",
            CatalogueChanges::maskOnNumber,
            1,
            "member-type-changed",
            "mask-stricter"),
        pair(
            "the number's own type kept",
            mask("tries", "REDACT"),
            1,
            "member-type-changed",
            "mask-stricter"),
        pair("another part of it", mask("email", "LAST_FOUR"), 1, "mask-weaker"),
        pair("into the reply", changed("card", m -> m.put("inReply", true)), 1, "audience-wider"),
        pair(
            "new in the clear",
            with(member("zip", "STRING", "CLEAR", false)),
            1,
            "member-added-clear"),
        pair(
            "new and masked",
            with(member("zip", "STRING", "HASH", false)),
            0,
            "member-added-masked"),
        pair(
            "new, masked, in the reply",
            with(member("zip", "STRING", "HASH", true)),
            1,
            "audience-wider",
            "member-added-masked"),
        pair(
            "plain exception gone",
            json -> json.withArray("exceptions").remove(1),
            1,
            "mark-removed"),
        pair("plain exception weaker", CatalogueChanges::weakerPlain, 1, "mask-weaker"),
        pair("plain exception gets a code", CatalogueChanges::codeForPlain, 0, "code-added"),
        pair(
            "plain exception gets a code and a weaker mask",
            json -> {
              codeForPlain(json);
              weakerPlain(json);
            },
            1,
            "code-added",
            "mask-weaker"),
        pair(
            "plain exception gets a code and a member in the clear",
            json -> {
              codeForPlain(json);
              plainMembers(json).add(member("zip", "STRING", "CLEAR", false));
            },
            1,
            "code-added",
            "member-added-clear"),
        pair(
            "plain exception gets a code and callers its member",
            json -> {
              codeForPlain(json);
              ((ObjectNode) json.at("/exceptions/1/members/0")).put("inReply", true);
            },
            1,
            "code-added",
            "audience-wider"),
        pair(
            "a subclass that lets out more",
            kid(member("zip", "STRING", "CLEAR", false)),
            1,
            "member-added-clear"),
        pair(
            "a subclass that masks more",
            kid(member("zip", "STRING", "REDACT", false)),
            0,
            "member-added-masked"),
        pair(
            "a subclass that tells callers more",
            kid(member("zip", "STRING", "HASH", true)),
            1,
            "audience-wider",
            "member-added-masked"),
        pair("a subclass that adds nothing", kid(member("card", "STRING", "REDACT", false)), 0),
        pair("plain exception new", CatalogueChanges::furtherPlain, 0, "exception-added"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isWhatItIsKnownToBe(Consumer<ObjectNode> change, int exit, List<String> rules)
      throws IOException {
    compare(before(), change, exit, rules);
  }

  @ParameterizedTest
  @MethodSource("promises")
  void aPromiseIsKept(Consumer<ObjectNode> change, int exit, List<String> rules)
      throws IOException {
    compare(promising(), change, exit, rules);
  }

  private void compare(ObjectNode before, Consumer<ObjectNode> change, int exit, List<String> rules)
      throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), before.toString());
    ObjectNode changed = before.deepCopy();
    change.accept(changed);
    Path now = Files.writeString(directory.resolve("new.json"), changed.toString());

    Tool found = Tool.run("diff", "-f", "json", old, now);

    List<String> told = new ArrayList<>();
    for (JsonNode finding : MAPPER.readTree(found.out()).get("findings")) {
      told.add(finding.get("rule").asText());
    }
    assertThat(told).as(found.out()).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(found.exit()).isEqualTo(exit);
    assertThat(found.err()).isEmpty();
  }

  @Test
  void textSaysWhatWasAndWhatIs() throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), before().toString());
    ObjectNode changed = before();
    first(changed).put("status", 403);
    Path now = Files.writeString(directory.resolve("new.json"), changed.toString());

    assertThat(Tool.run("diff", old, now).out())
        .isEqualTo(
            """
            error status-changed (breaking): the status of AUTH 201 was '401' and is '403'
                %s  com.acme.LoginException
                remedy: keep the status, or give a new code

            1 error, 0 warnings, 0 notes in 1 error, before 1 error
            """
                .formatted(now));
  }

  @Test
  void aBuildMayAllowAVerdict() throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), before().toString());
    ObjectNode changed = before();
    mask("card", "CLEAR").accept(changed);
    Path widened = Files.writeString(directory.resolve("widened.json"), changed.toString());
    first(changed).put("status", 403);
    Path both = Files.writeString(directory.resolve("both.json"), changed.toString());

    assertThat(Tool.run("diff", "--allow", "breaking", old, widened).exit()).isEqualTo(1);
    assertThat(Tool.run("diff", "--allow", "widening", old, widened).exit()).isZero();
    assertThat(Tool.run("diff", "--allow", "widening", old, both).exit()).isEqualTo(1);
    assertThat(Tool.run("diff", "--allow", "widening,breaking", old, both).exit()).isZero();
  }

  @Test
  void membersOfASubclassAreComparedAsThoseOfItsCode() throws IOException {
    ObjectNode was = before();
    kid(member("zip", "STRING", "REDACT", true)).accept(was);

    compare(
        was,
        json -> ((ObjectNode) json.at("/exceptions/2/members/0")).put("mask", "CLEAR"),
        1,
        List.of("mask-weaker"));
    compare(
        was,
        json -> json.withArray("exceptions").remove(2),
        1,
        List.of("reply-member-removed", "mark-removed"));
    compare(
        was,
        json -> ((ObjectNode) json.at("/exceptions/2")).remove("codeOf"),
        1,
        List.of("reply-member-removed"));
    ObjectNode twice = was.deepCopy();
    mask("email", "LAST_FOUR").accept(twice);
    compare(twice, mask("email", "EMAIL"), 1, List.of("mask-weaker"));
  }

  @Test
  void everyFormOfTheReportTellsTheVerdictAndWhatIsAllowedIsNoError() throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), before().toString());
    ObjectNode changed = before();
    mask("card", "CLEAR").accept(changed);
    first(changed).put("help", "https://example.com/2");
    Path now = Files.writeString(directory.resolve("new.json"), changed.toString());

    assertThat(Tool.run("diff", old, now).out())
        .contains("error mask-weaker (widening): ", "note help-changed (compatible): ");
    assertThat(Tool.run("diff", "--allow", "widening", old, now).out())
        .contains("warning mask-weaker (widening): ", "0 errors, 1 warning, 1 note");
    JsonNode json = MAPPER.readTree(Tool.run("diff", "-f", "json", old, now).out());
    assertThat(json.at("/findings/0/verdict").asText()).isEqualTo("widening");
    JsonNode sarif =
        MAPPER.readTree(Tool.run("diff", "-f", "sarif", "--allow", "widening", old, now).out());
    JsonNode result = sarif.at("/runs/0/results/0");
    assertThat(result.at("/properties/verdict").asText()).isEqualTo("widening");
    assertThat(result.at("/level").asText()).isEqualTo("warning");
  }

  private static Arguments pair(
      String name, Consumer<ObjectNode> change, int exit, String... rules) {
    return argumentSet(name, change, exit, List.of(rules));
  }
}
