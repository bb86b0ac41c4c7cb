package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.io.Serializable;

class Transient extends Exception {
  @Sensitive transient String card = "4111111111111111"; // expect: transient-value
  @ErrorAttribute transient String tenant = "acme";

  @SuppressWarnings("telltale:transient-value")
  @Sensitive
  transient String known = "4111111111111112";

  static class Customer implements Serializable {
    private static final long serialVersionUID = 1;
    @Sensitive transient String email = "jane@example.com";
  }

  @ErrorAttribute Customer customer = new Customer(); // expect: transient-value
}
