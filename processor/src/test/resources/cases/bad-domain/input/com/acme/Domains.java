package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;

@ErrorDomain(value = "SHOP", from = 100, to = 199)
class Domains {
  @ErrorCode(200) // expect: domain-range
  static class Above extends Exception {}

  @ErrorCode(value = 99, domain = "SHOP") // expect: domain-range
  static class Below extends Exception {}

  @ErrorCode(value = 300, domain = "OTHER")
  static class Elsewhere extends Exception {}

  @ErrorDomain(
      value = "EMPTY",
      from = 2, // expect: domain-bounds
      to = 1)
  static class Reversed extends Exception {}
}
