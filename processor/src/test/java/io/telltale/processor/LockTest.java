/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lock of a module, over what happens to its errors. */
class LockTest {

  private static final String LOGIN =
      "@Sensitive(Mask.EMAIL) String contact; @ErrorAttribute String tenant;"
          + " @Sensitive(Mask.DROP) String note;";

  private static final String LOCK =
      """
      # What the errors of this module are called, which status, title and message they have, and what
      # leaves with them. telltale-processor adds new errors. Whoever takes back a code, changes what
      # it says, or lets out more of an old error, has to change its line here.

      error DEFAULT 20 DEFAULT-20 com.acme.Quota
      error DEFAULT 201 DEFAULT-201 com.acme.Login
      exclude request_id
      exclude user_id
      member com.acme.Login contact STRING EMAIL TRACE
      member com.acme.Login note STRING DROP TRACE
      member com.acme.Login tenant STRING CLEAR TRACE
      status DEFAULT 20 500
      status DEFAULT 201 500
      title DEFAULT 20 "Quota"
      title DEFAULT 201 "Login"
      """;

  @TempDir Path directory;
  private Path lock;
  private Compiler compiler;

  @BeforeEach
  void lockTwoErrors() throws IOException {
    lock = directory.resolve("telltale.lock");
    compiler = compiler("main");
    compiler.compile(both("201", LOGIN)).orFail();
  }

  @Test
  void everyFactIsALine() throws IOException {
    assertThat(lock).content().isEqualTo(LOCK);

    compiler("again").everyLint().compile(both("201", LOGIN)).orFail();

    assertThat(lock).content().isEqualTo(LOCK);
  }

  @Test
  void aNewErrorIsAddedWithItsMembersAndCommentsStay() throws IOException {
    Files.writeString(
        lock,
        LOCK.replaceFirst("# What[^#]*", "# Ours\n")
            .replace("member com.acme.Login tenant", "# Approved.\nmember com.acme.Login tenant"));
    Map<String, String> sources = both("201", LOGIN);
    sources.putAll(source("Card", "3", "@ErrorAttribute int attempt;"));

    compiler.compile(sources).orFail();

    assertThat(lock)
        .content()
        .startsWith("# Ours\n# leaves")
        .contains("\n\nerror DEFAULT 3 DEFAULT-3 com.acme.Card\nerror DEFAULT 20 ")
        .contains("\nmember com.acme.Card attempt LONG CLEAR TRACE\nmember com.acme.Login contact")
        .contains("# Approved.\nmember com.acme.Login tenant STRING CLEAR TRACE\nstatus ");
  }

  @Test
  void aCodeThatIsGoneFailsUntilItsLineIsDeleted() throws IOException {
    Compiler.Result result = compiler("clean").compile(source("Login", "201", LOGIN));

    assertThat(result.ids()).containsExactly("code-removed");
    assertThat(message(result))
        .isEqualTo(
            "[telltale:code-removed] 'error DEFAULT 20 DEFAULT-20 com.acme.Quota', line 5 of"
                + " telltale.lock, is declared no more; declare it, or delete the line on purpose");
    assertThat(lock).content().isEqualTo(LOCK);

    String without = LOCK.replaceAll("(error|status|title) DEFAULT 20 .*\n", "");
    Files.writeString(lock, without);
    compiler("clean").compile(source("Login", "201", LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(without);
  }

  @Test
  void aDeletedClassIsGoneAlsoWhereTheOthersAreNotCompiled() throws IOException {
    Files.delete(compiler.classes().resolve("com/acme/Quota.class"));

    assertThat(compiler.compile(source("Login", "201", LOGIN)).ids())
        .containsExactly("code-removed");
  }

  @Test
  void aCodeKeepsItsNameButMayGetHelp() throws IOException {
    Compiler.Result result = compiler.compile(both("value = 201, name = \"LOGIN\"", LOGIN));

    assertThat(message(result))
        .isEqualTo(
            "[telltale:code-changed] 'error DEFAULT 201 LOGIN com.acme.Login' was 'error DEFAULT"
                + " 201 DEFAULT-201 com.acme.Login', line 6 of telltale.lock; take another code"
                + " for it, or change the line on purpose");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("Login.java");

    compiler.compile(both("value = 201, help = \"https://acme.com/201\"", LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(LOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status = 401 | status = 403 | status DEFAULT 201 403",
        "status = 401 | help = \"\" | status DEFAULT 201 500",
        "title = \"Log in first\" | title = \"Log  in\" | title DEFAULT 201 \"Log  in\"",
        "title = \"a\\n\\\"é\" | title = \"a\\n\" | title DEFAULT 201 \"a\\u000a\"",
        "message = \"{tenant} is out\", title = \"Out\""
            + "| message = \"{tenant} is in\", title = \"Out\""
            + "| template DEFAULT 201 \"{tenant} is in\"",
        "message = \"{tenant} is out\" | help = \"\" | template DEFAULT 201 \"\"",
      })
  void whatACodePromisesStaysUntilItsLineIsChanged(String before, String after, String line)
      throws IOException {
    Files.delete(lock);
    compiler.compile(both("value = 201, " + before, LOGIN)).orFail();
    String locked = Files.readString(lock);
    compiler.compile(both("value = 201, " + before, LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(locked);

    Compiler.Result result = compiler.compile(both("value = 201, " + after, LOGIN));

    assertThat(result.ids()).containsExactly("code-changed");
    assertThat(message(result)).startsWith("[telltale:code-changed] '" + line + "' was '");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("Login.java");
    assertThat(lock).content().isEqualTo(locked);

    String key = line.replaceFirst("(\\S+ DEFAULT 201) .*", "$1 ");
    Files.writeString(
        lock,
        locked
            .lines()
            .map(old -> old.startsWith(key) ? line : old)
            .collect(Collectors.joining("\n", "", "\n")));
    compiler.compile(both("value = 201, " + after, LOGIN)).orFail();
    assertThat(lock).content().isNotEqualTo(locked).doesNotContain("DEFAULT 201 \"\"");
  }

  @Test
  void aLockThatKnowsNoPromisesGetsThem() throws IOException {
    Files.writeString(lock, LOCK.replaceAll("(?m)^(status|title) .*\n", ""));

    compiler.compile(both("201", LOGIN)).orFail();

    assertThat(lock).content().isEqualTo(LOCK);
  }

  @Test
  void aCodeThatGoesToAnotherClassIsChanged() throws IOException {
    Map<String, String> swapped = source("Login", "20", LOGIN);
    swapped.putAll(source("Quota", "201", ""));

    Compiler.Result result = compiler.compile(swapped);

    assertThat(message(result).lines().map(line -> line.replaceFirst(" DEFAULT .*", "")))
        .containsExactly(
            "[telltale:code-changed] 'error",
            "[telltale:code-changed] 'error",
            "[telltale:code-changed] 'title",
            "[telltale:code-changed] 'title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Sensitive(Mask.EMAIL) String contact; | @ErrorAttribute String contact;",
        "@Sensitive(Mask.DROP) String note; | @Sensitive String note;",
        "@Sensitive(Mask.EMAIL) String contact; | @Sensitive(using = M.class) String contact;",
        "@ErrorAttribute String tenant;"
            + "| @ErrorAttribute(audience = Audience.TRACE_AND_REPLY) String tenant;",
        "@ErrorAttribute String tenant; | @ErrorAttribute java.util.List<String> tenant;",
        "@ErrorAttribute String tenant; | @ErrorAttribute String tenant, plan;",
        "@ErrorAttribute String tenant; | @ErrorAttribute String tenant; @Sensitive String card;",
      })
  void toLetOutMoreFailsUntilItIsWrittenDown(String before, String after) throws IOException {
    String body = LOGIN.replace(before, after);
    assertThat(body).isNotEqualTo(LOGIN);

    Compiler.Result result = compiler.compile(both("201", body));

    assertThat(result.ids()).containsExactly("exposure-widened");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("Login.java");
    assertThat(lock).content().isEqualTo(LOCK);

    String line = message(result).replaceFirst(".*?'(member [^']*)'.*", "$1");
    String key = line.replaceFirst("(member \\S+ \\S+) .*", "$1 ");
    String others =
        LOCK.lines().filter(old -> !old.startsWith(key)).reduce("", (a, b) -> a + b + "\n");
    Files.writeString(lock, others + line + "\n");
    compiler.compile(both("201", body)).orFail();
    assertThat(lock).content().contains(line + "\n");
  }

  @Test
  void theMessageShowsBothLines() throws IOException {
    String more = LOGIN.replace("@Sensitive(Mask.EMAIL)", "@ErrorAttribute");

    assertThat(message(compiler.compile(both("201", more + "@ErrorAttribute String plan;"))))
        .isEqualTo(
            "[telltale:exposure-widened] 'member com.acme.Login contact STRING CLEAR TRACE' lets"
                + " out more than 'member com.acme.Login contact STRING EMAIL TRACE', line 9 of"
                + " telltale.lock; take that back, or write it there on purpose\n"
                + "[telltale:exposure-widened] 'member com.acme.Login plan STRING CLEAR TRACE' lets"
                + " out more than telltale.lock, which has no such line; take that back, or write"
                + " it there on purpose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Sensitive(Mask.EMAIL) String contact; | @Sensitive String contact;",
        "@ErrorAttribute String tenant; | @Sensitive(using = M.class) String tenant;",
        "@ErrorAttribute String tenant; | String tenant;",
        "@Sensitive(Mask.DROP) String note; | @Sensitive(Mask.DROP) String note, other;",
      })
  void toLetOutLessIsTakenOverForGood(String before, String after) throws IOException {
    compiler.compile(both("201", LOGIN.replace(before, after))).orFail();
    assertThat(lock).content().isNotEqualTo(LOCK);

    if (!after.contains("other")) {
      assertThat(compiler.compile(both("201", LOGIN)).ids()).containsExactly("exposure-widened");
    }
  }

  @Test
  void anExcludeMoreLetsOutMore() throws IOException {
    String excludes = "-Atelltale.maskingExcludes=user_id,request_id,session_token";

    Compiler.Result result =
        compiler("more").options(List.of(excludes)).compile(both("201", LOGIN));

    assertThat(message(result))
        .contains("'exclude session_token' lets out more than telltale.lock");
  }

  @Test
  void whatIsMarkedInASuperclassCounts() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    sources.putAll(source("Base", "7", ""));
    sources.put(
        "com.acme.Derived",
        "package com.acme; class Derived extends Base {"
            + " @io.telltale.annotations.ErrorAttribute int step; }");
    compiler.compile(sources).orFail();
    sources.putAll(source("Base", "7", "@ErrorAttribute String region;"));

    assertThat(message(compiler.compile(sources)))
        .contains("'member com.acme.Base region", "'member com.acme.Derived region");
  }

  @Test
  void aMemberMoreOfAClassThatCarriesConstantsLetsOutMore() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    sources.put(
        "com.acme.Code", "package com.acme; enum Code { @io.telltale.annotations.ErrorCode(1) A }");
    String carrier =
        "package com.acme; import io.telltale.annotations.*;"
            + " class Carrier extends Exception { @ErrorSource Code code; %s }";
    sources.put("com.acme.Carrier", carrier.formatted(""));
    compiler.compile(sources).orFail();
    assertThat(lock)
        .content()
        .contains("error DEFAULT 1 DEFAULT-1 com.acme.Code.A\n", "carrier com.acme.Carrier\n");

    sources.put("com.acme.Carrier", carrier.formatted("@ErrorAttribute String item;"));

    assertThat(compiler.compile(sources).ids()).containsExactly("exposure-widened");
  }

  @Test
  void whatAConstantSaysOfItselfIsLockedByTheMemberThatYieldsIt() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    String codes =
        "package com.acme; enum Code { @io.telltale.annotations.ErrorCode(%s) A;"
            + " int status() { return 409; } String label = \"Gone\"; }";
    String carrier =
        "package com.acme; import io.telltale.annotations.*;"
            + " class Carrier extends Exception { @ErrorSource%s Code code; }";
    sources.put("com.acme.Code", codes.formatted("value = 1, status = 409"));
    sources.put("com.acme.Carrier", carrier.formatted(""));
    compiler.compile(sources).orFail();

    sources.put("com.acme.Code", codes.formatted("1"));
    sources.put("com.acme.Carrier", carrier.formatted("(status = \"status\", title = \"label\")"));

    assertThat(message(compiler.compile(sources)))
        .contains(
            "'status DEFAULT 1 status()' was 'status DEFAULT 1 409'",
            "'title DEFAULT 1 label' was 'title DEFAULT 1 \"A\"'");

    String locked =
        Files.readString(lock)
            .replace("status DEFAULT 1 409", "status DEFAULT 1 status()")
            .replace("title DEFAULT 1 \"A\"", "title DEFAULT 1 label");
    Files.writeString(lock, locked);
    compiler.compile(sources).orFail();
    assertThat(lock).content().isEqualTo(locked);
  }

  @Test
  void aPartialCompilationLosesNothing() throws IOException {
    compiler.compile(source("Quota", "20", "")).orFail();
    assertThat(lock).content().isEqualTo(LOCK);

    for (Path file : Compiler.files(compiler.classes())) {
      if (!file.getFileName().toString().matches("(Login|Quota)(_Telltale)?.class")) {
        Files.delete(file);
      }
    }
    compiler.compile(source("Quota", "20", "")).orFail();
    assertThat(lock).content().isEqualTo(LOCK);
  }

  @Test
  void testsLeaveTheLockOfTheirModuleAlone() throws IOException {
    compiler("tests").classPath(compiler.classes()).compile(source("Fake", "9", "")).orFail();

    assertThat(lock).content().isEqualTo(LOCK);
  }

  @Test
  void aWarningThatFailsTheBuildHidesNothing() throws IOException {
    Compiler.Result result = compiler.compile(both("201", LOGIN + "@ErrorAttribute String phone;"));

    assertThat(result.ids()).containsExactlyInAnyOrder("personal-name", "exposure-widened");
  }

  @Test
  void whatIsWrongElsewhereKeepsTheLockAsItIs() throws IOException {
    Map<String, String> sources = both("201", LOGIN);
    sources.putAll(source("Card", "3", "@ErrorAttribute private String card;"));

    assertThat(compiler.compile(sources).ids()).containsExactly("no-accessor");
    assertThat(lock).content().isEqualTo(LOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "error DEFAULT x NAME com.acme.A",
        "member com.acme.A email STRING EMIAL TRACE",
        "member com.acme.A email STRING EMAIL",
        "exclud user_id",
        "status DEFAULT 201 4o1",
        "status DEFAULT 201 http()status",
        "title DEFAULT 201 Log in"
      })
  void aLineThatStatesNothingIsReported(String line) throws IOException {
    Files.writeString(lock, LOCK + line + "\n");

    assertThat(message(compiler.compile(both("201", LOGIN))))
        .isEqualTo(
            "[telltale:invalid-lock] telltale.lock cannot be used as a lock: line 16 is '"
                + line
                + "'; mend it, or take it back from version control");
    assertThat(lock).content().isEqualTo(LOCK + line + "\n");
  }

  @Test
  void theCompilerOfEclipseKeepsTheSameLock() throws IOException {
    compiler("eclipse").eclipse().compile(both("201", LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(LOCK);

    assertThat(compiler("other").eclipse().compile(both("202", LOGIN)).ids())
        .containsExactly("code-removed");
  }

  @Test
  void aLockBesideTheBuildFileCountsByItself() throws IOException {
    Path project = Files.createDirectories(directory.resolve("project"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Path beside = project.resolve("telltale.lock");
    Compiler plain = new Compiler(project.resolve("target"));

    plain.compile(both("201", LOGIN)).orFail();
    assertThat(beside).doesNotExist();

    Files.writeString(beside, "");
    plain.compile(both("201", LOGIN)).orFail();
    assertThat(beside).content().isEqualTo(LOCK);

    assertThat(plain.compile(both("202", LOGIN)).ids()).containsExactly("code-removed");
  }

  private Compiler compiler(String name) {
    return new Compiler(directory.resolve(name)).options(List.of("-Atelltale.lock=" + lock));
  }

  private static Map<String, String> both(String loginCode, String loginBody) {
    Map<String, String> sources = source("Login", loginCode, loginBody);
    sources.putAll(source("Quota", "20", ""));
    return sources;
  }

  private static Map<String, String> source(String name, String code, String body) {
    Map<String, String> sources = new HashMap<>();
    sources.put(
        "com.acme." + name,
        """
        package com.acme;
        import io.telltale.annotations.*;
        @ErrorCode(%s)
        class %s extends Exception {
          %s
          static class M implements Masker {
            public M() {}
            @Override public String mask(String value) { return "?"; }
          }
        }
        """
            .formatted(code, name, body));
    return sources;
  }

  private static String message(Compiler.Result result) {
    return result.telltale().stream()
        .map(d -> d.getMessage(Locale.ROOT).replaceFirst("(?s)^.*?\\[telltale:", "[telltale:"))
        .sorted()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
