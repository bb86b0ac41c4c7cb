/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets that count for every trace until their own is known. */
class UntracedSecretsTest {

  private static final String SECRET = "canary-rosa-100";

  @RegisterExtension final OwnWarnings warnings = new OwnWarnings();

  private final List<Throwable> errors = new ArrayList<>();
  private long now;
  private final UntracedSecrets untraced = new UntracedSecrets(() -> now);

  private Throwable add(String... secrets) {
    Throwable error = new IllegalStateException();
    errors.add(error);
    untraced.add(error, Secrets.of(secrets));
    return error;
  }

  private boolean isUnknown() {
    SecretSet secrets = untraced.secrets();
    return secrets != null && secrets.overflowed();
  }

  @Test
  void areKnownUntilTheirTraceIs() {
    Throwable error = add(SECRET);
    Throwable other = add("canary-rosa-200");

    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
    untraced.remove(error);
    assertThat(hides(untraced.secrets(), SECRET)).isFalse();
    assertThat(hides(untraced.secrets(), "canary-rosa-200")).isTrue();
    untraced.remove(other);
    assertThat(untraced.secrets()).isNull();
    assertThat(untraced.isEmpty()).isTrue();
  }

  /** An exception that is recorded on two spans may belong to two traces. */
  @Test
  void eachRecordingCounts() {
    Throwable error = add(SECRET);
    untraced.add(error, Secrets.of(SECRET));

    untraced.remove(error);

    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
  }

  @Test
  void withoutAnythingSecretNothingIsKept() {
    add();

    assertThat(untraced.isEmpty()).isTrue();
  }

  @Test
  void thereIsRoomForSoManyValues() {
    warnings.hearRepeated();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      add(SECRET + i);
    }
    assertThat(isUnknown()).isFalse();
    assertThat(hides(untraced.secrets(), SECRET + 1)).isTrue();

    Throwable beyond = add("canary-rosa-beyond");
    assertThat(warnings.messages()).isEmpty();
    assertThat(isUnknown()).isTrue();
    assertThat(warnings.messages().get(0))
        .contains("more secret values than are kept (128)", "Make a span current")
        .doesNotContain("canary");

    untraced.remove(errors.get(0));
    assertThat(isUnknown()).as("nobody knows what the last one has").isTrue();

    untraced.remove(beyond);
    assertThat(isUnknown()).isFalse();
    assertThat(hides(untraced.secrets(), SECRET + 1)).isTrue();
    assertThat(hides(untraced.secrets(), SECRET + 0)).isFalse();
  }

  @Test
  void thereIsRoomForSoMuchText() {
    String text = "canary-rosa-" + "long ".repeat(UntracedErrors.MAX_ROOM / 10);
    Throwable first = add(text);
    assertThat(isUnknown()).isFalse();

    Throwable beyond = add(text + "and longer");
    assertThat(isUnknown()).isTrue();

    untraced.remove(beyond);
    assertThat(isUnknown()).isFalse();
    untraced.remove(first);
    assertThat(untraced.isEmpty()).isTrue();
  }

  @Test
  void anExceptionWithMoreThanIsKeptOfOneIsUnknown() {
    SecretSet tooMany = Secrets.many(SecretSet.MAX_SIZE + 1);
    Throwable error = new IllegalStateException();

    untraced.add(error, tooMany);
    assertThat(isUnknown()).isTrue();

    untraced.remove(error);
    assertThat(untraced.secrets()).isNull();
  }

  @Test
  void whereNotEvenTheExceptionsAreKnownTimeMustPass() {
    for (int i = 0; i <= UntracedErrors.MAX_SIZE; i++) {
      add(SECRET + i);
    }
    errors.forEach(untraced::remove);
    assertThat(untraced.isEmpty()).isTrue();
    assertThat(isUnknown()).isTrue();

    now += UntracedErrors.EXPIRY;
    assertThat(isUnknown()).isTrue();
    now++;
    assertThat(untraced.secrets()).isNull();
  }

  @Test
  void areKeptForAWhile() {
    add(SECRET);

    now += UntracedErrors.EXPIRY;
    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
    now++;
    assertThat(untraced.secrets()).isNull();
  }

  @Test
  void areKeptForLessIfNobodyHasTheException() {
    WeakReference<Throwable> gone = new WeakReference<>(add(SECRET));
    errors.clear();
    while (gone.get() != null) {
      System.gc();
    }

    now += UntracedErrors.EXPIRY_ONCE_GONE;
    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
    now++;
    assertThat(untraced.secrets()).isNull();
  }

  @Test
  void noneIsLostWhereThreadsMeet() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    List<String> leaks = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      String mine = SECRET + t;
      Thread thread = new Thread(() -> addAndRemove(mine, start, leaks));
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(leaks).isEmpty();
    assertThat(untraced.isEmpty()).isTrue();
  }

  private void addAndRemove(String mine, CountDownLatch start, List<String> leaks) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < 2_000; i++) {
      Throwable error = new IllegalStateException();
      untraced.add(error, Secrets.of(mine));
      if (!hides(untraced.secrets(), mine)) {
        synchronized (leaks) {
          leaks.add(mine);
        }
      }
      untraced.remove(error);
    }
  }

  @Test
  void tellsNothingOfWhatIsSecret() {
    add(SECRET);

    assertThat(untraced).hasToString("UntracedSecrets[1]");
  }
}
