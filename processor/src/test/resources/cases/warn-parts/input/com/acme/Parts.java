package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Parts extends Exception {
  record Customer(@ErrorAttribute String name, Thread token, boolean active) {}

  static class Account {
    @ErrorAttribute String bank;
    private String number;
  }

  @Sensitive Customer customer; // expect: uncovered-part
  @Sensitive Account account; // expect: uncovered-part
  @ErrorAttribute Customer shown;
}
