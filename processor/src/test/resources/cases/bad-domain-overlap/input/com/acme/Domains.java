package com.acme;

import io.telltale.annotations.ErrorDomain;

class Domains {
  @ErrorDomain(name = "SHOP", from = 150, to = 160)
  static class SameDomain {}

  @ErrorDomain(name = "ANY")
  static class Unbounded {}

  @ErrorDomain(
      name = "AUTH",
      from = 199, // expect: domain-overlap
      to = 200)
  static class Between {}

  @ErrorDomain(name = "STOCK", to = 99)
  static class Below {}

  @ErrorDomain(name = "MAIL", from = 300)
  static class Above {}
}
