/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lock of a module as a file: who writes it, and when. */
class LockTest extends LockedModule {

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
        .contains("\nmember com.acme.Card attempt LONG CLEAR\nmember com.acme.Login contact")
        .contains("# Approved.\nmember com.acme.Login tenant STRING CLEAR\nstatus ");
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
        "member com.acme.A email STRING EMIAL",
        "member com.acme.A email STRING EMAIL TRACE",
        "exclud user_id",
        "status DEFAULT 201 4o1",
        "status DEFAULT 201 http()status",
        "title DEFAULT 201 Log in"
      })
  void aLineThatStatesNothingIsReported(String line) throws IOException {
    Files.writeString(lock, LOCK + line + "\n");

    assertThat(message(compiler.compile(both("201", LOGIN))))
        .isEqualTo(
            "[telltale:invalid-lock] telltale.lock cannot be used as a lock: line 16 states no fact;"
                + " mend it, or take it back from version control");
    assertThat(lock).content().isEqualTo(LOCK + line + "\n");
  }

  /** The option may name any file, and what the compiler prints is read by others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary-of-another-file=1\n",
        "# canary-of-another-file\n",
        "# A list\n\n# canary-of-another-file\n",
        "canary-of-another-file",
        "\u0000\u0001canary-of-another-file"
      })
  void anyOtherFileIsNeitherQuotedNorWritten(String text) throws IOException {
    Files.writeString(lock, text);

    Compiler.Result result = compiler.compile(both("201", LOGIN));
    assertThat(result.ids()).containsExactly("invalid-lock");
    assertThat(message(result)).doesNotContain("canary-of-another-file");
    assertThat(lock).content().isEqualTo(text);
  }

  @Test
  void aFolderIsNoLock() throws IOException {
    Files.delete(lock);
    Files.createDirectory(lock);

    assertThat(compiler.compile(both("201", LOGIN)).ids()).containsExactly("invalid-option");
  }

  @Test
  void anEmptyFileBecomesALock() throws IOException {
    Files.writeString(lock, "\n");

    compiler.compile(both("201", LOGIN)).orFail();
    assertThat(lock).content().isEqualTo(LOCK);
  }

  @Test
  void whatStandsBelowTheLastFactStays() throws IOException {
    Files.writeString(lock, LOCK + "# The end.\n");
    Map<String, String> sources = both("201", LOGIN);
    sources.putAll(source("Card", "3", ""));

    compiler.compile(sources).orFail();
    assertThat(lock).content().contains("error DEFAULT 3 ").endsWith("\n# The end.\n");
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
}
