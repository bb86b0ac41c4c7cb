package com.acme;

import io.telltale.annotations.ErrorCode;

class Wrong {
  @ErrorCode(
      value = 1,
      deprecated = true,
      replacedBy = "NOWHERE") // expect: unknown-replacement
  static class Nowhere extends Exception {}

  @ErrorCode(
      value = 2,
      domain = "SHOP",
      deprecated = true,
      replacedBy = "OTHERS") // expect: unknown-replacement
  static class OfAnotherDomain extends Exception {}

  @ErrorCode(value = 3, name = "OTHERS", deprecated = true, replacedBy = "SHOP-2")
  static class ByNumber extends Exception {}

  @ErrorCode(value = 4, deprecated = true, replacedBy = "OTHERS")
  static class ByName extends Exception {}
}
