package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

class Sources {
  enum Coded {
    @ErrorCode(value = 1, message = "{nobody}") // expect: unknown-member
    ONE,
    @ErrorCode(1) // expect: duplicate-code
    UN,
    @ErrorCode(value = 2, status = 42) // expect: status-range
    TWO,
    THREE // expect: constant-without-code
  }

  enum Plain {
    ONE
  }

  private enum Hidden {
    @ErrorCode(7)
    SEVEN
  }

  @ErrorCode(8) // expect: misplaced-code
  static final String NAME = "";

  static class Fine extends Exception {
    @ErrorSource Coded code;
  }

  static class NoEnum extends Exception {
    @ErrorSource String code; // expect: invalid-error-source
  }

  static class NoCodes extends Exception {
    @ErrorSource Plain code; // expect: invalid-error-source
  }

  static class OutOfReach extends Exception {
    @ErrorSource Hidden code; // expect: invalid-error-source
  }

  static class Two extends Exception {
    @ErrorSource Coded code; // expect: invalid-error-source
    @ErrorSource Coded other;
  }

  static class Behind extends Exception {
    @ErrorSource private Coded code; // expect: no-accessor
  }

  static class NoException {
    @ErrorSource // expect: invalid-error-source
    Coded code() {
      return null;
    }
  }
}
