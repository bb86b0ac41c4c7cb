package com.acme;

import io.telltale.annotations.ErrorCode;

class Twice {
  @ErrorCode(1)
  static class A extends Exception {}

  @ErrorCode(1) // expect: duplicate-code
  static class B extends Exception {}

  @ErrorCode(value = 1, domain = "OTHER", name = "ONE")
  static class C extends Exception {}

  @ErrorCode(
      value = 2,
      domain = "OTHER",
      name = "ONE") // expect: duplicate-name
  static class D extends Exception {}

  @ErrorCode(value = 3, domain = "THIRD", name = "ONE")
  static class E extends Exception {}
}
