package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

class Wrong {
  @ErrorCode(1) // expect: not-throwable
  static class Plain {}

  @ErrorCode(2) // expect: not-throwable
  interface Contract {}

  @ErrorCode(
      value = 1_000_000, // expect: code-range
      domain = "auth", // expect: malformed-name
      name = "lower", // expect: malformed-name
      status = 42) // expect: status-range
  static class Everything extends Exception {
    @Sensitive private String secret; // expect: no-accessor
  }

  @ErrorCode(-1) // expect: code-range
  static class Negative extends Exception {}

  @ErrorCode(4)
  private static class Hidden extends Exception {} // expect: type-not-accessible

  private static class Vault {
    @ErrorCode(5)
    static class Inner extends Exception {} // expect: type-not-accessible
  }

  /** Unharmed by its neighbours. */
  @ErrorCode(6)
  static class Right extends Exception {}
}
