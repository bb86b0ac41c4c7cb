package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import java.util.Optional;

@ErrorCode(1)
class Old extends Exception {
  @ErrorAttribute Parcel parcel;

  @ErrorAttribute
  Optional<Box<Parcel>> box() {
    return Optional.empty();
  }

  @ErrorAttribute Box<? extends Number> bounded;
  @ErrorAttribute Box<Secret> hidden;

  static class Parcel {
    @ErrorAttribute String weight;
  }

  static class Box<T> {
    @ErrorAttribute int size;

    T content;
  }

  private static class Secret {}
}
