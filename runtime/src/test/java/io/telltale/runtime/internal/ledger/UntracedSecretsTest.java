/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static io.telltale.runtime.internal.ledger.Secrets.hides;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Secrets that count for every trace until their own is known. */
class UntracedSecretsTest {

  private static final String SECRET = "canary-rosa-100";
  private static final String TYPE = IllegalStateException.class.getName();

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  private final List<Throwable> errors = new ArrayList<>();
  private long now;
  private final UntracedSecrets untraced = new UntracedSecrets(() -> now);

  private Throwable add(String... secrets) {
    Throwable error = new IllegalStateException();
    errors.add(error);
    add(error, TYPE, Secrets.of(secrets));
    return error;
  }

  private void add(Throwable error, String type, SecretSet secrets) {
    untraced.add(error, type, secrets);
  }

  private void remove(Throwable error) {
    untraced.remove(error, TYPE);
  }

  /** Returns the name of the type as another instance. */
  @SuppressWarnings("StringCopy")
  private static String otherType() {
    return new String(TYPE);
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
    remove(error);
    assertThat(hides(untraced.secrets(), SECRET)).isFalse();
    assertThat(hides(untraced.secrets(), "canary-rosa-200")).isTrue();
    remove(other);
    assertThat(untraced.secrets()).isNull();
    assertThat(untraced.isEmpty()).isTrue();
  }

  /** An exception that is recorded on two spans may belong to two traces. */
  @Test
  void eachRecordingCounts() {
    Throwable error = add(SECRET);
    add(error, otherType(), Secrets.of(SECRET));

    remove(error);

    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
  }

  /** One that was written elsewhere was recorded where its trace was known. */
  @Test
  void aRecordingIsKnownByTheInstanceThatWasWritten() {
    Throwable error = add(SECRET);

    untraced.remove(error, otherType());
    assertThat(hides(untraced.secrets(), SECRET)).isTrue();
    remove(error);
    assertThat(untraced.secrets()).isNull();
  }

  /** A caller has written over the type, or it was cut. */
  @Test
  void anotherTextThanTheTypeMayStandForAnyRecording() {
    for (String written : new String[] {"java.lang.Ill", null}) {
      Throwable error = add(SECRET);

      untraced.remove(error, written);
      assertThat(untraced.secrets()).isNull();
    }
  }

  @Test
  void withoutAnythingSecretNothingIsKept() {
    add();

    assertThat(untraced.isEmpty()).isTrue();
  }

  @Test
  void thereIsRoomForSoManyValues() {
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      add(SECRET + i);
    }
    assertThat(isUnknown()).isFalse();
    assertThat(hides(untraced.secrets(), SECRET + 1)).isTrue();

    Throwable beyond = add("canary-rosa-beyond");
    assertThat(warnings.messages()).isEmpty();
    assertThat(isUnknown()).isTrue();
    assertThat(warnings.messages().get(0))
        .contains("more secret values than Telltale keeps (128)", "Make a span current")
        .doesNotContain("canary");

    remove(errors.get(0));
    assertThat(isUnknown()).as("nobody knows what the last one has").isTrue();

    remove(beyond);
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

    remove(beyond);
    assertThat(isUnknown()).isFalse();
    remove(first);
    assertThat(untraced.isEmpty()).isTrue();
  }

  @Test
  void anExceptionWithMoreThanIsKeptOfOneIsUnknown() {
    SecretSet tooMany = Secrets.many(SecretSet.MAX_SIZE + 1);
    Throwable error = new IllegalStateException();

    add(error, TYPE, tooMany);
    assertThat(isUnknown()).isTrue();

    remove(error);
    assertThat(untraced.secrets()).isNull();
  }

  @Test
  void whereNotEvenTheExceptionsAreKnownTimeMustPass() {
    for (int i = 0; i <= UntracedErrors.MAX_SIZE; i++) {
      add(SECRET + i);
    }
    errors.forEach(this::remove);
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
      add(error, TYPE, Secrets.of(mine));
      if (!hides(untraced.secrets(), mine)) {
        synchronized (leaks) {
          leaks.add(mine);
        }
      }
      remove(error);
    }
  }

  @Test
  void tellsNothingOfWhatIsSecret() {
    add(SECRET);

    assertThat(untraced).hasToString("UntracedSecrets[1]");
  }
}
