package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

class Codes {
  enum Forgotten { // expect: unreferenced-codes
    @ErrorCode(1)
    ONE,
    @ErrorCode(2)
    TWO
  }

  @SuppressWarnings("telltale:unreferenced-codes") // for the exceptions of other modules
  enum Shared {
    @ErrorCode(3)
    THREE
  }

  enum Yielded {
    @ErrorCode(4)
    FOUR
  }

  static class Failure extends Exception {
    @ErrorSource Yielded code = Yielded.FOUR;
  }
}
