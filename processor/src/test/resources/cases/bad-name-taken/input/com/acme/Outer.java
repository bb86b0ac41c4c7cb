package com.acme;

import io.telltale.annotations.ErrorCode;

class Outer {
  @ErrorCode(1)
  static class Inner extends Exception {}
}
