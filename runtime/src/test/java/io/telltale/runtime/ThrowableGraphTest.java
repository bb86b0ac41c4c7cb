/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ThrowableGraphTest {

  @Test
  void namesTheCausesInOrder() {
    Exception root = new Exception("root", new Exception("middle", new Exception("last")));
    ThrowableGraph graph = ThrowableGraph.of(root);
    assertThat(graph.causeChain())
        .extracting(Throwable::getMessage)
        .containsExactly("middle", "last");
    assertThat(graph.complete()).isTrue();
  }

  @Test
  void endsOnCycles() {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    a.initCause(b);
    a.addSuppressed(b);
    b.addSuppressed(a);
    assertThat(ThrowableGraph.of(a).errors()).containsExactly(a, b);
  }

  @Test
  void saysWhenItIsNotComplete() {
    Exception error = new Exception();
    for (int i = 1; i < ThrowableGraph.LIMIT; i++) {
      error = new Exception(error);
    }
    assertThat(ThrowableGraph.of(error).complete()).isTrue();
    assertThat(ThrowableGraph.of(new Exception(error)).complete()).isFalse();
  }

  @Test
  void saysWhenThereAreTooManySuppressed() {
    Exception error = new Exception();
    for (int i = 0; i < 10 * ThrowableGraph.LIMIT; i++) {
      error.addSuppressed(new Exception());
    }
    ThrowableGraph graph = ThrowableGraph.of(error);
    assertThat(graph.complete()).isFalse();
    assertThat(graph.errors()).hasSizeLessThanOrEqualTo(ThrowableGraph.LIMIT + 1);
  }

  @RepeatedTest(50)
  void reachesEveryExceptionOfARandomGraph(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Exception> open = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      open.add(new Exception("o" + i));
    }
    for (Exception error : open) {
      if (random.nextBoolean()) {
        Exception cause = open.get(random.nextInt(open.size()));
        if (cause != error) {
          error.initCause(cause);
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        Exception suppressed = open.get(random.nextInt(open.size()));
        if (suppressed != error) {
          error.addSuppressed(suppressed);
        }
      }
    }
    Throwable root = open.get(0);
    assertThat(ThrowableGraph.of(root).errors())
        .containsExactlyInAnyOrderElementsOf(reachable(root));
  }

  private static Set<Throwable> reachable(Throwable root) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visit(root, seen);
    return seen;
  }

  private static void visit(Throwable error, Set<Throwable> seen) {
    if (error == null || !seen.add(error)) {
      return;
    }
    visit(error.getCause(), seen);
    for (Throwable suppressed : error.getSuppressed()) {
      visit(suppressed, seen);
    }
  }
}
