/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.runtime.internal.ledger.SecretLedger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Exceptions that are thrown anew for each invocation, each with a value and a masked value of its
 * own, as they are in production: the JDK makes the elements of a stack trace at the first reading
 * and keeps them, so that one which is used again flatters whoever reads it. The times are without
 * throwing them; the bytes are with it, the same in every row.
 *
 * <p>What is remembered of earlier ones is forgotten now and then. No process fails half a million
 * times a second; past the bounds of what is remembered, texts are withheld, which is less work.
 */
@State(Scope.Thread)
public class FreshErrors {

  static final int BATCH = 512;

  /** So many are remembered at most, half of what there is room for. */
  private static final int BATCHES_REMEMBERED = 8;

  private static final int VALUES = 0xFFFF;

  /** The least depth of the call stack in which the exceptions are thrown. */
  @Param({"40"})
  int depth;

  final AuthRequiredException[] errors = new AuthRequiredException[BATCH];

  private int thrown;

  /** Throws them. */
  @Setup(Level.Invocation)
  public void setUp() {
    if (thrown % (BATCH * BATCHES_REMEMBERED) == 0) {
      SecretLedger.shared().clear();
    }
    for (int i = 0; i < BATCH; i++) {
      errors[i] = AuthRequiredException.atDepth(depth, String.valueOf(thrown++ & VALUES));
    }
  }
}
