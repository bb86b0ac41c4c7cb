package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;

@Deprecated
@ErrorCode(1)
public class Old extends Exception {
  @ErrorAttribute
  @Deprecated(forRemoval = true)
  public String reason() {
    return "";
  }
}
