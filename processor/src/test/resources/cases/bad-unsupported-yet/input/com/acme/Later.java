package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Sensitive;

class Later {
  enum Code {
    @ErrorCode(1) // expect: unsupported-yet
    ONE
  }

  static class BusinessException extends Exception {
    @ErrorSource // expect: unsupported-yet
    final Code code = Code.ONE;
  }

  @ErrorCode(
      value = 2,
      on = IllegalStateException.class) // expect: unsupported-yet
  interface MixIn {}

  record Card(
      @Sensitive String number, // expect: unsupported-yet
      int year) {}

  interface Tenanted {
    @ErrorAttribute
    String tenant(); // expect: unsupported-yet
  }
}
