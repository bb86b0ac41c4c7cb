package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 1, message = "{step} failed for {email} at attempt {attempt}")
public class Derived extends Base {
  @ErrorAttribute
  public String step() {
    return "";
  }

  @Override
  @Sensitive(Mask.REDACT)
  public String email() {
    return "";
  }

  @Override
  @Sensitive(Mask.EMAIL)
  public String card() {
    return "";
  }

  @Override
  @Sensitive
  public int attempt() {
    return 2;
  }
}
