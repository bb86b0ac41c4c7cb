package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import java.io.IOException;

class Twice {
  @ErrorMixIn(IOException.class)
  @ErrorCode(1)
  interface First {}

  @ErrorMixIn(IOException.class)
  @ErrorCode(2)
  interface Second {} // expect: invalid-mix-in
}
