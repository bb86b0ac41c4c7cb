package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

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
}
