/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.telltale.runtime.internal.ledger.SecretLedger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a service logs when requests fail: exceptions that are thrown anew for each invocation, 40
 * frames deep, each in a trace of its own. See {@link FreshErrors} for why, and for when what is
 * remembered of earlier ones is forgotten.
 */
@State(Scope.Thread)
public class LoggedErrors {

  static final int BATCH = 256;

  private static final int DEPTH = 40;

  /** So many are remembered at most, half of what there is room for. */
  private static final int BATCHES_REMEMBERED = 16;

  private static final int VALUES = 0xFFFF;

  final AuthRequiredException[] declared = new AuthRequiredException[BATCH];
  final IllegalStateException[] undeclared = new IllegalStateException[BATCH];
  final Context[] traces = new Context[BATCH];

  private int thrown;

  /** Throws them. */
  @Setup(Level.Invocation)
  public void setUp() {
    if (thrown % (BATCH * BATCHES_REMEMBERED) == 0) {
      SecretLedger.shared().clear();
    }
    for (int i = 0; i < BATCH; i++) {
      int which = thrown++ & VALUES;
      declared[i] = AuthRequiredException.atDepth(DEPTH, String.valueOf(which));
      undeclared[i] = undeclared(DEPTH, which);
      traces[i] = Context.root().with(Span.wrap(context(which)));
    }
  }

  private static IllegalStateException undeclared(int depth, int which) {
    return depth <= 0
        ? new IllegalStateException("item " + which + " is not in stock")
        : undeclared(depth - 1, which);
  }

  private static SpanContext context(int which) {
    return SpanContext.create(
        String.format("%032x", 0x5eed0000L + which),
        "00000000000000a1",
        TraceFlags.getSampled(),
        TraceState.getDefault());
  }
}
