/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ThrowableGraphTest {

  private static ThrowableGraph graphOf(Throwable root) {
    ThrowableGraph graph = new ThrowableGraph();
    graph.collect(new IllegalStateException(new Exception("of an earlier exception")));
    graph.collect(root);
    return graph;
  }

  private static List<Throwable> errors(ThrowableGraph graph) {
    return IntStream.range(0, graph.size()).mapToObj(graph::get).toList();
  }

  @Test
  void namesTheCausesInOrder() {
    Exception root = new Exception("root", new Exception("middle", new Exception("last")));
    ThrowableGraph graph = graphOf(root);
    assertThat(errors(graph).subList(1, graph.causes() + 1))
        .extracting(Throwable::getMessage)
        .containsExactly("middle", "last");
    assertThat(graph.isComplete()).isTrue();
  }

  @Test
  void endsOnCycles() {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    a.initCause(b);
    a.addSuppressed(b);
    b.addSuppressed(a);
    assertThat(errors(graphOf(a))).containsExactly(a, b);
  }

  @Test
  void saysWhenItIsNotComplete() {
    Exception error = new Exception();
    for (int i = 1; i < ThrowableGraph.LIMIT; i++) {
      error = new Exception(error);
    }
    assertThat(graphOf(error).isComplete()).isTrue();
    assertThat(graphOf(new Exception(error)).isComplete()).isFalse();
  }

  @Test
  void saysWhenThereAreTooManySuppressed() {
    Exception error = new Exception();
    for (int i = 0; i < 10 * ThrowableGraph.LIMIT; i++) {
      error.addSuppressed(new Exception());
    }
    ThrowableGraph graph = graphOf(error);
    assertThat(graph.isComplete()).isFalse();
    assertThat(errors(graph)).hasSizeLessThanOrEqualTo(ThrowableGraph.LIMIT + 1);
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
    assertThat(errors(graphOf(root))).containsExactlyInAnyOrderElementsOf(reachable(root));
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
