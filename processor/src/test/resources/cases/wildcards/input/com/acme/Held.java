package com.acme;

import io.telltale.annotations.ErrorAttribute;
import java.util.Optional;

class Held extends Exception {
  @ErrorAttribute Box<?> any;
  @ErrorAttribute Box<? extends Integer> count;
  @ErrorAttribute Optional<? extends Named<?>> named;

  record Box<T extends Number>(T value) {}

  record Named<T extends CharSequence>(T name) {}
}
