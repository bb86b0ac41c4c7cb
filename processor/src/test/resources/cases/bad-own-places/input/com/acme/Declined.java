package com.acme;

import io.telltale.annotations.ErrorAttribute;

public class Declined extends RuntimeException {
  enum Kind {
    @Secret // it holds nothing
    STOLEN
  }

  record Card(@ErrorAttribute String tenant) {
    @Secret
    Card(String tenant) {
      this.tenant = tenant;
    }
  }

  @Secret
  Declined() {} // expect: invalid-accessor

  @ErrorAttribute Kind kind; // expect: invalid-accessor
  @ErrorAttribute Card card; // expect: invalid-accessor
}
