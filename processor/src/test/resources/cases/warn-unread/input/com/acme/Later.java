package com.acme;

import io.telltale.annotations.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

class Later extends Exception {

  @Sensitive
  record Phone(String number) {}

  @Sensitive
  static class Closed {
    private final String number = "number";
  }

  record Deep(Supplier<Phone> phone) {}

  static class Marked extends ArrayList<Phone> {
    @Sensitive String owner;
  }

  interface Multi<K, V> {}

  abstract static class Maybe<T> {}

  Supplier<Phone> supplied; // expect: uncovered-part

  Optional<Supplier<Phone>> maybe; // expect: uncovered-part

  List<Callable<Phone>> called; // expect: uncovered-part

  Future<Phone> future; // expect: uncovered-part

  Function<String, Phone> found; // expect: uncovered-part

  Function<Phone, String> taken;

  Iterable<Phone> each; // expect: uncovered-part

  Map<Phone, String> keys; // expect: uncovered-part

  Closed closed; // expect: uncovered-part

  Deep deep; // expect: uncovered-part

  Multi<String, Phone> multi; // expect: uncovered-part

  Maybe<Phone> perhaps; // expect: uncovered-part

  Marked both; // expect: uncovered-part

  @SuppressWarnings("telltale:uncovered-part")
  Supplier<Phone> silent;
}
