package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

@ErrorCode(1)
class Opened extends Base {

  interface Party {}

  static class Plain {}

  static final class Closed {}

  record Point(int x, int y) {}

  enum Kind {
    ONE
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(int r) implements Shape {}

  record Square(int a) implements Shape {}

  sealed interface Way permits Road {}

  non-sealed interface Road extends Way {}

  record Carrier(@Sensitive String key, Object payload, String text) {}

  // What each of these is, only the runtime sees.
  Object object;
  Party party;
  Plain plain;
  Object[] array;
  List<?> list;
  Collection<? extends Party> parties;
  Map<String, Object> map;
  Set<Plain[]> plains;

  @SuppressWarnings("rawtypes")
  Set raw;

  Iterable<?> iterable;
  Optional<? extends Serializable> optional;
  AtomicReference<Comparable<String>> reference;
  Map.Entry<String, ?> entry;
  Supplier<?> supplier;
  Throwable error;
  Way way;
  Carrier carrier;
  List<Carrier> carriers;

  @Deprecated Object old;

  private Object behind;

  Object getBehind() {
    return behind;
  }

  // No object of these is of a class that has marks, or nothing reads them.
  private Object hidden;
  private Object checked;
  static Object shared;
  Closed closed;
  Point point;
  Kind kind;
  Shape shape;
  String text;
  CharSequence chars;
  Number number;
  BigDecimal amount;
  UUID id;
  Instant time;
  Path path;
  Class<?> type;
  int[] numbers;
  byte[] bytes;
  List<String> names;
  Map<String, List<Integer>> counts;
  Function<Object, String> function;
  @ErrorAttribute Object exported;

  Object getChecked() throws Exception {
    return checked;
  }
}
