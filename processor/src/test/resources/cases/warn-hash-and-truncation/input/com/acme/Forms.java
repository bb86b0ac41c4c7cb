package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

class Forms {
  static class Payment extends Exception {
    @Sensitive(Mask.HASH) String card;
    @Sensitive(Mask.HASH) private String email;
    @Sensitive(Mask.HASH) Account account;
    @Sensitive(Mask.HASH) String order;
    @Sensitive(Mask.HASH) String phone;

    String getEmail() {
      return email;
    }
  }

  static class Refund extends Exception {
    @Sensitive(Mask.LAST_FOUR) String card; // expect: hash-and-truncation

    @Sensitive(Mask.LAST_FOUR) Account receiver; // expect: hash-and-truncation

    @Sensitive String order;

    @SuppressWarnings("telltale:hash-and-truncation")
    @Sensitive(Mask.LAST_FOUR)
    String phone;
  }

  static class Notice extends Exception {
    @ErrorAttribute("recipient") // expect: hash-and-truncation
    @Sensitive(Mask.EMAIL)
    String getEmail() {
      return "jane@example.com";
    }
  }

  static class Base extends Exception {
    @Sensitive(Mask.LAST_FOUR) String iban; // expect: hash-and-truncation
  }

  static class Derived extends Base {
    @ErrorAttribute("iban_hash")
    @Sensitive(Mask.HASH)
    String getIban() {
      return iban;
    }
  }

  record Account(@Sensitive(Mask.EMAIL) String number) {}
}
