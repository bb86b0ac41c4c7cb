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

  @ErrorCode(value = 10, status = -1) // expect: status-range
  static class BelowZero extends Exception {}

  @ErrorCode(value = 11, status = 0) // expect: status-range
  static class Zero extends Exception {}

  @ErrorCode(value = 12, status = 100) // expect: status-range
  static class ToBeContinued extends Exception {}

  @ErrorCode(value = 13, status = 103) // expect: status-range
  static class EarlyHints extends Exception {}

  @ErrorCode(value = 14, status = 199) // expect: status-range
  static class LastInterim extends Exception {}

  @ErrorCode(value = 15, status = 204) // expect: status-range
  static class NoContent extends Exception {}

  @ErrorCode(value = 16, status = 205) // expect: status-range
  static class ResetContent extends Exception {}

  @ErrorCode(value = 17, status = 304) // expect: status-range
  static class NotModified extends Exception {}

  @ErrorCode(value = 18, status = 600) // expect: status-range
  static class BeyondTheLast extends Exception {}

  @ErrorCode(value = 19, status = 1000) // expect: status-range
  static class OfFourDigits extends Exception {}

  @ErrorCode(
      value = 20,
      type = "not a uri at all", // expect: malformed-uri
      help = "https://acme.example/größe") // expect: malformed-uri
  static class NoUris extends Exception {}

  @ErrorCode(4)
  private static class Hidden extends Exception {} // expect: type-not-accessible

  private static class Vault {
    @ErrorCode(5)
    static class Inner extends Exception {} // expect: type-not-accessible
  }

  /** Unharmed by its neighbours. */
  @ErrorCode(value = 6, type = "urn:acme:errors:6", help = "/errors/6?lang=en#more")
  static class Right extends Exception {}
}
