package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Has classes in it that are sensitive as a whole, which mark nothing of its own. */
public class Invited extends RuntimeException {
  @Sensitive(Mask.EMAIL)
  record Email(String address) {}

  @Sensitive
  interface Token {}

  static class Guest {
    @Sensitive
    static class Phone {
      String number;
    }

    @ErrorAttribute String tenant;
    Phone phone;
  }

  Email email;
  @ErrorAttribute Guest guest;
}
