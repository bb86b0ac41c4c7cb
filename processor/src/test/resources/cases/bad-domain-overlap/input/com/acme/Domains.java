package com.acme;

import io.telltale.annotations.ErrorDomain;

class Domains {
  @ErrorDomain(value = "SHOP", from = 150, to = 160)
  static class SameDomain {}

  @ErrorDomain("ANY")
  static class Unbounded {}

  @ErrorDomain(
      value = "AUTH",
      from = 199, // expect: domain-overlap
      to = 200)
  static class Between {}

  @ErrorDomain(value = "STOCK", to = 99)
  static class Below {}

  @ErrorDomain(value = "MAIL", from = 300)
  static class Above {}
}
