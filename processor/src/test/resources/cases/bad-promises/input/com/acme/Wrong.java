package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Retry;

class Wrong {
  @ErrorCode(value = 1, retry = Retry.AFTER) // expect: missing-retry-seconds
  static class NoSeconds extends Exception {}

  @ErrorCode(
      value = 2,
      retry = Retry.SAFE,
      retryAfterSeconds = 30) // expect: unused-retry-seconds
  static class SafeInThirty extends Exception {}

  @ErrorCode(value = 3, retryAfterSeconds = 30) // expect: unused-retry-seconds
  static class OnlySeconds extends Exception {}

  @ErrorCode(
      value = 4,
      retry = Retry.AFTER,
      retryAfterSeconds = -1) // expect: retry-seconds-range
  static class BeforeItFailed extends Exception {}

  @ErrorCode(
      value = 5,
      retry = Retry.AFTER,
      retryAfterSeconds = 0) // expect: retry-seconds-range
  static class AtOnce extends Exception {}

  @ErrorCode(
      value = 6,
      retry = Retry.AFTER,
      retryAfterSeconds = 31_536_001) // expect: retry-seconds-range
  static class InAYear extends Exception {}

  @ErrorCode(value = 7, replacedBy = "NO_SECONDS") // expect: replacement-without-deprecation
  static class NotDeprecated extends Exception {}

  @ErrorCode(
      value = 8,
      name = "ITSELF",
      deprecated = true,
      replacedBy = "ITSELF") // expect: replaced-by-itself
  static class Itself extends Exception {}

  @ErrorCode(
      value = 9,
      deprecated = true,
      replacedBy = "DEFAULT-9") // expect: replaced-by-itself
  static class ItselfByNumber extends Exception {}

  @ErrorCode(
      value = 10,
      deprecated = true,
      replacedBy = "no name") // expect: malformed-name
  static class NoName extends Exception {}

  @ErrorRemedy("Wait.") // expect: misplaced-remedy
  static class WithoutCode extends Exception {
    @ErrorRemedy("Wait.") // expect: misplaced-remedy
    int field;
  }

  enum Code {
    @ErrorCode(12)
    @ErrorRemedy("Open it.")
    OPEN
  }

  static class Coded extends Exception {
    @ErrorSource Code code;
  }
}
