package com.acme;

import io.telltale.annotations.ErrorAttribute;

class Hidden extends Exception {
  @ErrorAttribute Inner inner; // expect: invalid-accessor

  static class Outer<T> {
    @ErrorAttribute T owner;
    @ErrorAttribute int floor;
  }

  static class Inner extends Outer<String> {
    String owner;
  }
}
