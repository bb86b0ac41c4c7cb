package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class OwnTypes extends Exception {
  static final class Customer {
    private final String email = "jane@example.com";

    @Override
    public String toString() {
      return email;
    }
  }

  @ErrorAttribute Customer customer; // expect: unsupported-type
  @ErrorAttribute Optional<Customer> perhaps; // expect: unsupported-type
  @ErrorAttribute List<Customer> all; // expect: unsupported-type
  @ErrorAttribute Customer[] array; // expect: unsupported-type
  @ErrorAttribute Map<String, Customer> byName; // expect: unsupported-type
  @Sensitive Customer sensitive; // expect: unsupported-type
  @ErrorAttribute HttpCookie cookie; // expect: unsupported-type
}
