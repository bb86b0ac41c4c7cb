/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every framework that writes lines, whatever fails: no text leaves in the clear,
 * and the line does. Each has tests of its own beside these.
 */
public abstract class FailuresContract {

  /** Where files may be written; set by JUnit. */
  @SuppressWarnings("NullAway.Init")
  @TempDir
  protected Path folder;

  /** Hears what Telltale says of itself. */
  @RegisterExtension protected final Heard heard = new Heard();

  /** Made by a test of a framework. */
  protected FailuresContract() {}

  /** Opens an outlet that masks, and writes lines as people read them. */
  protected abstract Scene.Outlet open(Path folder);

  /** Returns what becomes of lines that are logged while another one is masked. */
  protected abstract String[] nestedLines();

  private static void check(String written, String... parts) {
    assertThat(written).contains(parts).doesNotContain(Canary.WORD, "rosalind");
  }

  @Test
  void aMaskerThatFails() {
    try (Scene.Outlet outlet = open(folder)) {
      outlet.log("failed for {}", new FailingMaskerException(Canary.VALUE), Canary.VALUE);

      check(
          outlet.written(),
          "failed for ***",
          FailingMaskerException.class.getName() + ": cannot mask ***",
          "at io.telltale.outlets.FailuresContract");
    }
  }

  @Test
  void aMaskerWhoseClassIsMissing() {
    try (Scene.Outlet outlet = open(folder)) {
      for (int i = 0; i < 2; i++) {
        outlet.log("failed for {}", new UnlinkedMaskerException(Canary.VALUE), Canary.VALUE);
      }

      check(outlet.written(), "cannot link ***", "failed for ***");
    }
    assertThat(heard.about("Unlinked")).as("said once").hasSize(1);
  }

  @Test
  void anArgumentThatDoesNotSayWhatItIs() {
    try (Scene.Outlet outlet = open(folder)) {
      outlet.log("failed with {} for {}", null, new UnwritableException(), 17);

      check(outlet.written(), "failed with ", UnwritableException.class.getName(), " for 17");
    }
  }

  /** What the JDK has to hold something; not every JDK shows it in the text of a future. */
  static List<Object> holders() {
    LoginException error = new LoginException(Canary.VALUE);
    FutureTask<Object> task =
        new FutureTask<>(
            () -> {
              throw error;
            });
    task.run();
    return List.of(
        List.of(error),
        Optional.of(error),
        Map.entry("why", error),
        new AtomicReference<>(error),
        new AtomicReferenceArray<>(new Object[] {error}),
        CompletableFuture.failedFuture(error),
        CompletableFuture.failedFuture(error).thenApply(any -> any),
        task,
        List.of(Optional.of(new AtomicReference<>(error))));
  }

  @ParameterizedTest
  @MethodSource("holders")
  void anExceptionThatAnArgumentHolds(Object holder) {
    try (Scene.Outlet outlet = open(folder)) {
      outlet.log("failed with {} for {}", null, holder, Canary.VALUE);

      check(outlet.written(), "failed with ", " for ***");
    }
  }

  /** An accessor may log the very exception that is being masked. */
  @Test
  void anAccessorThatLogsItsException() {
    try (Scene.Outlet outlet = open(folder)) {
      ChattyException chatty =
          new ChattyException(
              Canary.VALUE,
              error -> {
                outlet.log("asked for {}", error, Canary.VALUE);
                outlet.log("asked", null);
              });
      outlet.log("failed for {}", chatty, Canary.VALUE);

      String written = outlet.written();
      check(written, "failed for ***");
      if (nestedLines().length == 0) {
        assertThat(written).doesNotContain("asked");
      } else {
        check(written, nestedLines());
      }
    }
  }

  static String logWhereClassesAreMissing(String testAndFolder) throws Exception {
    int end = testAndFolder.indexOf(' ');
    Class<?> test = Class.forName(testAndFolder.substring(0, end));
    Constructor<?> constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    FailuresContract contract = (FailuresContract) constructor.newInstance();
    try (Scene.Outlet outlet = contract.open(Path.of(testAndFolder.substring(end + 1)))) {
      outlet.log("failed for " + Canary.EMAIL, new IllegalStateException(Canary.EMAIL));
      return outlet.written();
    }
  }

  /** As while an application is taken down. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.telltale.runtime.internal.ledger.",
        "io.telltale.runtime.internal.value.",
        "io.telltale.runtime.Masked",
        "io.telltale.runtime.data.",
        "io.telltale.runtime."
      })
  void whereClassesAreMissing(String prefix) {
    String written =
        MissingClasses.call(
            prefix,
            FailuresContract.class,
            "logWhereClassesAreMissing",
            getClass().getName() + " " + folder);

    check(written, "***", "java.lang.IllegalStateException");
  }
}
