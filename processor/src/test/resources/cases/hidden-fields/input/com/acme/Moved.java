package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Moved extends Exception {
  @ErrorAttribute Inner inner;

  static class Outer {
    @Sensitive String owner;
    @ErrorAttribute int floor;
  }

  static class Inner extends Outer {
    String owner;
  }
}
