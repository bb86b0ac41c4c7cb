package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

class Ordered extends Exception {
  /** Marks one of its components. */
  record Customer(
      @Sensitive(Mask.EMAIL) String email,
      String name,
      boolean active,
      Address address) {}

  /** Marks none. */
  record Address(String street, int number) {}

  /** Marks one of its fields; the other is behind an accessor. */
  static class Account {
    @ErrorAttribute final String bank = "acme";
    private final String number = "1234567";

    String getNumber() {
      return number;
    }
  }

  @Sensitive Customer customer;
  @Sensitive Account account;
  @ErrorAttribute Account shown;
}
