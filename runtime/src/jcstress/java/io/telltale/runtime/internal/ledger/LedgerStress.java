/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The ledger by two threads at once: nothing that was remembered is ever unknown. */
final class LedgerStress {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String OTHER = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String ALICE = "alice@example.com";
  private static final String BOB = "bob@example.com";
  private static final SecretSet ALICES = setOf(ALICE);
  private static final SecretSet BOBS = setOf(BOB);
  private static final PlainSecret ALICES_ONLY =
      Objects.requireNonNull(
          PlainSecret.of(
              ALICE, Mask.REDACT, "***", "io.acme.Failed", "failed for " + ALICE, null, null));

  /** What a reader knows: nothing, or the sum of Alice, Bob, and that not all is known. */
  private static final int UNKNOWN = 4;

  private LedgerStress() {}

  private static SecretSet setOf(String value) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***", 0);
    return secrets;
  }

  private static SecretLedger ledger(int entries) {
    return SecretLedger.create(
        System::nanoTime, new LedgerLimits(entries, 10_000, 10_000, Long.MAX_VALUE));
  }

  private static SecretLedger withAlice(int entries) {
    SecretLedger ledger = ledger(entries);
    ledger.remember(TRACE, ALICES);
    return ledger;
  }

  private static int read(SecretLedger ledger) {
    SecretSet known = ledger.secretsOf(TRACE);
    if (known == null) {
      return 0;
    }
    if (known.overflowed()) {
      return UNKNOWN;
    }
    return (known.contains(ALICE) ? 1 : 0) + (known.contains(BOB) ? 2 : 0);
  }

  /** The set of an exception's one secret is made by whoever asks first, and is whole. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "0, 1", "1, 0", "1, 1"},
      expect = ACCEPTABLE,
      desc = "All or nothing.")
  @Outcome(expect = FORBIDDEN, desc = "Not all of it is known.")
  @State
  public static class Asking {
    private final SecretLedger ledger = ledger(8);

    @Actor
    public void writer() {
      ledger.remember(TRACE, ALICES_ONLY);
    }

    @Actor
    public void reader(II_Result r) {
      r.r1 = read(ledger);
    }

    @Actor
    public void other(II_Result r) {
      r.r2 = read(ledger);
    }
  }

  /** One secret of an exception joins what is known of its trace, whoever has asked meanwhile. */
  @JCStressTest
  @Outcome(id = "3", expect = ACCEPTABLE, desc = "Both are known.")
  @Outcome(expect = FORBIDDEN, desc = "One of them is lost.")
  @State
  public static class Joining {
    private final SecretLedger ledger = ledger(8);

    @Actor
    public void writer() {
      ledger.remember(TRACE, ALICES_ONLY);
      read(ledger);
    }

    @Actor
    public void other() {
      ledger.remember(TRACE, BOBS);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** What was remembered first is there whenever what came later is. */
  @JCStressTest
  @Outcome(
      id = {"0", "1", "3"},
      expect = ACCEPTABLE,
      desc = "In the order of remembering.")
  @Outcome(expect = FORBIDDEN, desc = "The first is lost.")
  @State
  public static class Remembering {
    private final SecretLedger ledger = ledger(8);

    @Actor
    public void writer() {
      ledger.remember(TRACE, ALICES);
      ledger.remember(TRACE, BOBS);
    }

    @Actor
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** Two writers lose nothing of each other. */
  @JCStressTest
  @Outcome(id = "3", expect = ACCEPTABLE, desc = "Both.")
  @Outcome(expect = FORBIDDEN, desc = "One is lost.")
  @State
  public static class TwoWriters {
    private final SecretLedger ledger = ledger(8);

    @Actor
    public void one() {
      ledger.remember(TRACE, ALICES);
    }

    @Actor
    public void two() {
      ledger.remember(TRACE, BOBS);
    }

    @Arbiter
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** An entry that is replaced is found, or the one that replaces it. */
  @JCStressTest
  @Outcome(
      id = {"1", "3"},
      expect = ACCEPTABLE,
      desc = "The one or the other.")
  @Outcome(expect = FORBIDDEN, desc = "Neither.")
  @State
  public static class ReplacingAndReading {
    private final SecretLedger ledger = withAlice(8);

    @Actor
    public void writer() {
      ledger.remember(TRACE, BOBS);
    }

    @Actor
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** A trace that is pushed out is found, or withheld; by one reader as by the next. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "1, 4", "4, 4"},
      expect = ACCEPTABLE,
      desc = "Found, or withheld.")
  @Outcome(expect = FORBIDDEN, desc = "Unknown, or known again.")
  @State
  public static class PushingOutAndReading {
    private final SecretLedger ledger = withAlice(1);

    @Actor
    public void writer() {
      ledger.remember(OTHER, BOBS);
    }

    @Actor
    public void reader(II_Result r) {
      r.r1 = read(ledger);
      r.r2 = read(ledger);
    }
  }

  /** A trace that is pushed out while more is remembered of it has all, or is withheld. */
  @JCStressTest
  @Outcome(
      id = {"3", "4"},
      expect = ACCEPTABLE,
      desc = "All, or withheld.")
  @Outcome(expect = FORBIDDEN, desc = "Something is lost.")
  @State
  public static class PushingOutAndRemembering {
    private final SecretLedger ledger = withAlice(1);

    @Actor
    public void other() {
      ledger.remember(OTHER, BOBS);
    }

    @Actor
    public void same() {
      ledger.remember(TRACE, BOBS);
    }

    @Arbiter
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** Growing loses nothing of what is remembered meanwhile. */
  @JCStressTest
  @Outcome(id = "3", expect = ACCEPTABLE, desc = "All.")
  @Outcome(expect = FORBIDDEN, desc = "Something is lost, or withheld without need.")
  @State
  public static class GrowingAndRemembering {
    private final SecretLedger ledger = withAlice(2);

    @Actor
    public void grower() {
      ledger.reserve(2);
    }

    @Actor
    public void writer() {
      ledger.remember(TRACE, BOBS);
    }

    @Arbiter
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }

  /** What is remembered after clearing is there, and nothing from before. */
  @JCStressTest
  @Outcome(
      id = {"1", "0", "2"},
      expect = ACCEPTABLE,
      desc = "Before, in between, after.")
  @Outcome(expect = FORBIDDEN, desc = "What was cleared is there.")
  @State
  public static class ClearingAndReading {
    private final SecretLedger ledger = withAlice(8);

    @Actor
    public void writer() {
      ledger.clear();
      ledger.remember(TRACE, BOBS);
    }

    @Actor
    public void reader(I_Result r) {
      r.r1 = read(ledger);
    }
  }
}
