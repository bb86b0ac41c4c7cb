package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

class Types extends Exception {
  record Point(int x, int y) {}

  record Card(
      @Sensitive String number,
      Card next) {}

  record Chain(Chain next) {}

  static final class Own {}

  private record Hidden(String text) {}

  record Key(char[] chars) {}

  @ErrorAttribute char[] password; // expect: unmasked-buffer
  @ErrorAttribute Optional<byte[]> digest; // expect: unmasked-buffer
  @ErrorAttribute Key key; // expect: unmasked-buffer
  @ErrorAttribute List<Point> points;
  @ErrorAttribute Map<String, Card> cards; // expect: uncovered-part
  @ErrorAttribute List<Own> owns; // expect: unsupported-type
  @ErrorAttribute Optional<Optional<String>> twice; // expect: unsupported-type
  @ErrorAttribute Iterable<String> lazily; // expect: unsupported-type
  @ErrorAttribute Supplier<String> supplier; // expect: unsupported-type
  @ErrorAttribute Future<String> future; // expect: unsupported-type
  @ErrorAttribute AtomicReference<String> reference; // expect: unsupported-type
  @ErrorAttribute Runnable task; // expect: unsupported-type
  @ErrorAttribute List<Supplier<String>> suppliers; // expect: unsupported-type
  @ErrorAttribute Chain chain; // expect: nested-too-deep
  @ErrorAttribute Hidden hidden; // expect: type-not-accessible

  @ErrorAttribute
  <T extends Iterable<T>> T generic() { // expect: unsupported-type
    return null;
  }
}
