/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of a locked module: what they are called and what they promise. */
class LockedCodesTest extends LockedModule {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retry = Retry.SAFE | retry = Retry.NEVER | retry DEFAULT 201 NEVER",
        "retry = Retry.AFTER, retryAfterSeconds = 9 | retry = Retry.NEVER"
            + "| retry DEFAULT 201 NEVER",
        "retry = Retry.SAFE | help = \"\" | retry DEFAULT 201 UNSPECIFIED",
        "deprecated = true | help = \"\" | deprecated DEFAULT 201 no",
        "deprecated = true, replacedBy = \"DEFAULT-20\" | deprecated = true"
            + "| deprecated DEFAULT 201",
      })
  void whatCallersRelyOnStaysUntilItsLineIsChanged(String before, String after, String line)
      throws IOException {
    compiler.compile(both("value = 201, " + before, LOGIN)).orFail();
    String locked = Files.readString(lock);
    assertThat(locked).isNotEqualTo(LOCK);
    compiler.compile(both("value = 201, " + before, LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(locked);

    Compiler.Result result = compiler.compile(both("value = 201, " + after, LOGIN));

    assertThat(result.ids()).containsExactly("code-changed");
    assertThat(message(result)).startsWith("[telltale:code-changed] '" + line + "' was '");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("Login.java");
    assertThat(lock).content().isEqualTo(locked);

    Files.writeString(lock, locked.replaceAll("(?m)^(retry|deprecated) .*$", line));
    compiler.compile(both("value = 201, " + after, LOGIN)).orFail();
    assertThat(lock)
        .content()
        .isNotEqualTo(locked)
        .doesNotContain("201 UNSPECIFIED", "deprecated DEFAULT 201 no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help = \"\" | retry = Retry.SAFE | retry DEFAULT 201 SAFE",
        "help = \"\" | retry = Retry.NEVER | retry DEFAULT 201 NEVER",
        "retry = Retry.NEVER | retry = Retry.SAFE | retry DEFAULT 201 SAFE",
        "retry = Retry.SAFE | retry = Retry.AFTER, retryAfterSeconds = 9 | retry DEFAULT 201 AFTER",
        "retry = Retry.AFTER, retryAfterSeconds = 9 | retry = Retry.AFTER, retryAfterSeconds = 3"
            + "| retry DEFAULT 201 AFTER",
        "help = \"\" | deprecated = true | deprecated DEFAULT 201",
        "help = \"\" | deprecated = true, replacedBy = \"DEFAULT-20\""
            + "| deprecated DEFAULT 201 DEFAULT-20",
      })
  void whatHurtsNoCallerRenewsItsLine(String before, String after, String line) throws IOException {
    compiler.compile(both("value = 201, " + before, LOGIN)).orFail();

    compiler.compile(both("value = 201, " + after, LOGIN)).orFail();

    assertThat(Files.readAllLines(lock)).contains(line);
  }

  @Test
  void nobodyIsHurtWhereNeverIsTakenBack() throws IOException {
    compiler.compile(both("value = 201, retry = Retry.NEVER", LOGIN)).orFail();

    compiler.compile(both("201", LOGIN)).orFail();

    assertThat(lock).content().isEqualTo(LOCK);
  }
}
