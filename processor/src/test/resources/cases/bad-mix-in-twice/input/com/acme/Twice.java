package com.acme;

import io.telltale.annotations.ErrorCode;
import java.io.IOException;

class Twice {
  @ErrorCode(value = 1, on = IOException.class)
  interface First {}

  @ErrorCode(value = 2, on = IOException.class)
  interface Second {} // expect: invalid-mix-in
}
