package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

public class Declined extends RuntimeException {
  record Card(@Secret String number, String holder) {}

  @ErrorAttribute Card card;
  @Sensitive Card other;
}
