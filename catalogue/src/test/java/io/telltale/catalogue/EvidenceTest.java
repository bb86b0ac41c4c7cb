/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static io.telltale.catalogue.Catalogues.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each member with its form, its way, the line that allows it, and the test that proves it. */
class EvidenceTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;
  private Path input;
  private Path lock;
  private Path tests;
  private Path output;

  @BeforeEach
  void write() throws IOException {
    output = directory.resolve("out");
    ObjectNode error =
        Catalogues.error("com.acme.Login.Failed", 201).put("message", "No session for {email}");
    error
        .putArray("members")
        .add(member("card", "STRING", "LAST_FOUR", false))
        .add(member("city", "STRING", "CLEAR", false).put("data", "PERSONAL"))
        .add(member("email", "STRING", "EMAIL", true).put("data", "PERSONAL"))
        .add(member("note", "STRING", "DROP", false))
        .add(member("pin", "STRING", "REDACT", false).put("data", "SECRET"))
        .add(member("plan", "STRING", "using:com.acme.Stars", false))
        .add(member("tries", "LONG", "CLEAR", false));
    input = Catalogues.write(directory.resolve("in.json"), error);
    lock =
        Files.writeString(
            directory.resolve("telltale.lock"),
            """
            # What the errors of this module are called

            error AUTH 201 AUTH-201 com.acme.Login.Failed
            member com.acme.Login.Failed card STRING REDACT
            member com.acme.Login.Failed city STRING CLEAR
            member com.acme.Login.Failed email STRING EMAIL inReply
            member com.acme.Login.Failed note STRING DROP
            """);
    tests = Files.createDirectories(directory.resolve("tests"));
    Files.writeString(
        tests.resolve("com.acme.LoginTest.json"),
        """
        {"format": 1, "test": "com.acme.LoginTest", "methods": [
          {"method": "refuses", "outlets": ["OTLP request", "standard output"], "members": [
            {"exception": "com.acme.Login.Failed", "member": "email"},
            {"exception": "com.acme.Login.Failed", "member": "note"}]}
        ]}
        """);
  }

  private Tool run(Object... more) {
    Object[] arguments = new Object[more.length + 4];
    arguments[0] = "evidence";
    arguments[1] = "-o";
    arguments[2] = output;
    System.arraycopy(more, 0, arguments, 3, more.length);
    arguments[arguments.length - 1] = input;
    return Tool.run(arguments);
  }

  private JsonNode row(String member) throws IOException {
    JsonNode json = MAPPER.readTree(Files.readString(output.resolve("data-protection.json")));
    for (JsonNode row : json.get("members")) {
      if (row.get("member").asText().equals(member)) {
        return row;
      }
    }
    throw new AssertionError(member + " is not in " + json);
  }

  @Test
  void eachMemberHasItsLineItsWayAndItsTest() throws IOException {
    Tool told = run("--lock", lock, "--tests", tests);

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("7 members: " + output.resolve("data-protection.html"))
        .contains("untested: 3 members\n", "unlocked: 3 members\n")
        .contains("lock-differs: 1 member\n", "clear: 1 member\n");
    JsonNode email = row("email");
    assertThat(email.at("/errors/0").asText()).isEqualTo("AUTH-201");
    assertThat(email.get("dataClass").asText()).isEqualTo("personal");
    assertThat(email.get("reaches").toString())
        .isEqualTo(
            "[\"span: error.detail.email\",\"log record: error.detail.email\","
                + "\"message: error.message\",\"error reply: attributes.email\"]");
    assertThat(email.at("/lock/line").asInt()).isEqualTo(6);
    assertThat(email.at("/lock/text").asText())
        .isEqualTo("member com.acme.Login.Failed email STRING EMAIL inReply");
    assertThat(email.at("/tests/0/test").asText()).isEqualTo("com.acme.LoginTest");
    assertThat(email.at("/tests/0/method").asText()).isEqualTo("refuses");
    assertThat(email.at("/tests/0/searched/0").asText()).isEqualTo("OTLP request");
    assertThat(email.get("gaps")).isEmpty();
    assertThat(row("note").get("reaches")).isEmpty();
    assertThat(row("tries").get("gaps").toString()).isEqualTo("[\"unlocked\"]");
    assertThat(row("city").get("gaps").toString()).isEqualTo("[\"clear\"]");
    assertThat(row("card").get("gaps").toString()).isEqualTo("[\"untested\",\"lock-differs\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "card, OWASP, 16.2.5 is masked in part",
    "card, Instrumentation, 'SPA-006, LOG-003 its form has none of the formats that are searched"
        + " for'",
    "card, PCI, 3.5.1 truncation to the last four digits",
    "email, OWASP, 16.2.5 is masked in part",
    "email, PCI, '3.5.1 no form for account numbers: use DROP, REDACT or LAST_FOUR'",
    "note, OWASP, 16.2.5 is not logged",
    "note, Instrumentation, 'SPA-006, LOG-003 nothing leaves under its name'",
    "note, PCI, 3.5.1 nothing of an account number is stored",
    "pin, OWASP, 16.2.5 is masked in full",
    "pin, Instrumentation, 'SPA-006, LOG-003 the value is masked, but its key sounds secret, which"
        + " counts by itself: use DROP, or another name'",
    "plan, Instrumentation, 'SPA-006, LOG-003 depends on what the module''s own code leaves'",
    "city, OWASP, 16.2.5 not met by masking: it leaves as it is",
    "city, Instrumentation, 'SPA-006, LOG-003 not met by masking: it leaves as it is'",
    "city, PCI, ''",
    "tries, OWASP, ''",
    "tries, Instrumentation, ''",
    "tries, PCI, ''"
  })
  void eachFormIsMappedToRequirements(String member, String standard, String contribution)
      throws IOException {
    run();

    List<String> told = new ArrayList<>();
    for (JsonNode control : row(member).get("controls")) {
      if (control.get("standard").asText().startsWith(standard)) {
        told.add(text(control));
      }
    }
    assertThat(String.join("|", told)).isEqualTo(contribution);
  }

  private static String text(JsonNode control) {
    return (control.path("id").asText() + " " + control.path("contribution").asText()).strip();
  }

  @Test
  void aBuildMayRequireTestsAndLocks() {
    assertThat(run("--require", "tests", "--tests", tests).exit()).isEqualTo(1);
    assertThat(run("--require", "locks", "--lock", lock).exit()).isEqualTo(1);
    assertThat(run("--require", "locks").exit()).isEqualTo(1);
    assertThat(run("--require", "TESTS,LOCKS").exit()).isEqualTo(1);
    assertThat(run().exit()).isZero();
  }

  @Test
  void whatIsWholePasses() throws IOException {
    ObjectNode error = Catalogues.error("com.acme.Login.Failed", 201);
    error.putArray("members").add(member("email", "STRING", "EMAIL", true));
    Catalogues.write(input, error);

    Tool told = run("--require", "tests,locks", "--lock", lock, "--tests", tests);

    assertThat(told.exit()).as(told.out() + told.err()).isZero();
    assertThat(output.resolve("data-protection.html"))
        .content()
        .contains("Nothing: each masked member was searched for by a test.");
  }

  @Test
  void thePageSaysTheSameAndNothingIsMarkup() throws IOException {
    Files.writeString(
        tests.resolve("hostile.json"),
        """
        {"format": 1, "test": "com.acme.<b>Test", "methods": [
          {"method": "m", "outlets": ["<img src=x>"], "members": [
            {"exception": "com.acme.Login.Failed", "member": "card"}]}
        ]}
        """);
    run("--title", "Acme & Sons", "--lock", lock, "--tests", tests);

    assertThat(output.resolve("data-protection.html"))
        .content()
        .contains("<title>Acme &amp; Sons</title>", "com.acme.Login.Failed")
        .contains("com.acme.LoginTest.refuses, in OTLP request, standard output")
        .contains("<a href=\"#com.acme.Login.Failed.city\">Failed.city</a>")
        .contains("<h3 id=\"com.acme.Login.Failed.city\">")
        .contains(">" + directory.getFileName() + "/telltale.lock, line 6")
        .contains("telltale.lock, line 6", "OWASP ASVS 5.0, 16.2.5: is masked in part")
        .contains("com.acme.&lt;b&gt;Test")
        .doesNotContain("<img src", "<b>Test");
    assertThat(output.resolve("style.css")).exists();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    run("--lock", lock, "--tests", tests);
    String page = Files.readString(output.resolve("data-protection.html"));
    String json = Files.readString(output.resolve("data-protection.json"));
    run("--lock", lock, "--tests", tests);

    assertThat(output.resolve("data-protection.html")).content().isEqualTo(page);
    assertThat(output.resolve("data-protection.json")).content().isEqualTo(json);
  }

  @Test
  void theWaysOutOfTheClassPathAreNamed() throws IOException {
    Path classes = directory.resolve("classes");
    stub(classes, "ch/qos/logback/classic/Logger");
    stub(classes, "io/sentry/Sentry");
    stub(classes, "io/telltale/sentry/SentryMasking");

    Tool told = run(classes);

    assertThat(told.exit()).as(told.err()).isZero();
    JsonNode outlets =
        MAPPER.readTree(Files.readString(output.resolve("data-protection.json"))).get("outlets");
    assertThat(outlets.toString())
        .isEqualTo(
            "[{\"name\":\"Logback\",\"masked\":false,\"by\":\"telltale-logback\"},"
                + "{\"name\":\"Sentry\",\"masked\":true,\"by\":\"telltale-sentry\"}]");
  }

  private static void stub(Path folder, String type) throws IOException {
    org.objectweb.asm.ClassWriter writer = new org.objectweb.asm.ClassWriter(0);
    writer.visit(61, 1, type, null, "java/lang/Object", null);
    writer.visitEnd();
    Path file = folder.resolve(type + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }

  @Test
  void whatIsNotThereOrSomethingElseIsTold() throws IOException {
    Tool noLock = run("--lock", directory.resolve("no.lock"));
    assertThat(noLock.exit()).isEqualTo(2);
    assertThat(noLock.err()).contains("no.lock' cannot be read", "name a telltale.lock");
    Tool noTests = run("--tests", directory.resolve("none"));
    assertThat(noTests.exit()).isEqualTo(2);
    assertThat(noTests.err()).contains("-Dtelltale.evidence=<folder>");
    Files.writeString(tests.resolve("other.json"), "{\"format\": 2}");
    assertThat(run("--tests", tests).exit()).isEqualTo(2);
    Files.writeString(tests.resolve("other.json"), "[");
    assertThat(run("--tests", tests).err()).contains("other.json' is no JSON");
  }

  @Test
  void theLineOfAMixInIsThatOfItsException() throws IOException {
    ObjectNode module = Catalogues.module();
    module
        .withArray("exceptions")
        .addObject()
        .put("type", "com.lib.Gone")
        .put("mixIn", "com.acme.Mix")
        .putArray("members")
        .add(member("zip", "STRING", "REDACT", false));
    Files.writeString(input, module.toString());
    Files.writeString(lock, "member com.acme.Mix zip STRING REDACT\n");

    Tool told = run("--require", "locks", "--lock", lock);

    assertThat(told.exit()).as(told.out()).isZero();
    assertThat(row("zip").at("/lock/text").asText())
        .isEqualTo("member com.acme.Mix zip STRING REDACT");
  }

  @Test
  void whoHasSearchedNowhereHasProvedNothing() throws IOException {
    Path file = tests.resolve("com.acme.LoginTest.json");
    Files.writeString(
        file, Files.readString(file).replace("[\"OTLP request\", \"standard output\"]", "[]"));

    run("--tests", tests);

    assertThat(row("email").get("tests")).isEmpty();
    assertThat(row("email").get("gaps").toString()).contains("untested");
  }

  @Test
  void aFolderWithoutEvidenceIsTold() throws IOException {
    Path empty = Files.createDirectories(directory.resolve("empty"));
    for (Path none : new Path[] {empty, tests.resolve("com.acme.LoginTest.json")}) {
      Tool told = run("--tests", none);
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.err())
          .contains("'" + none + "' is no folder with what tests have written", "-Dtelltale.");
    }
  }

  @Test
  void whyALockIsMissingIsTold() {
    assertThat(run("--require", "locks").out())
        .contains("locks are required, and none is named; name telltale.lock with --lock");
  }

  @Test
  void thePageSaysWhatHoldsForAll() throws IOException {
    run();

    assertThat(Files.readString(output.resolve("data-protection.html")))
        .doesNotContain("masked members were marked by developers")
        .contains("status of spans, stack traces and log lines", "A hash needs a key.");
  }
}
