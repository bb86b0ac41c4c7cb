package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

public class Base extends RuntimeException {
  @Sensitive(Mask.EMAIL)
  public String email() {
    return "";
  }

  @Sensitive(Mask.REDACT)
  public String card() {
    return "";
  }

  @ErrorAttribute
  public int attempt() {
    return 1;
  }
}
