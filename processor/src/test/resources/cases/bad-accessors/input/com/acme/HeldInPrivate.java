package com.acme;

import io.telltale.annotations.Sensitive;
import java.util.List;

class HeldInPrivate extends Exception {
  private final Customer customer; // expect: no-accessor
  private final List<Iban> accounts; // expect: no-accessor

  HeldInPrivate(Customer customer, List<Iban> accounts) {
    this.customer = customer;
    this.accounts = accounts;
  }

  record Customer(@Sensitive String email) {}

  @Sensitive
  record Iban(String value) {}
}
