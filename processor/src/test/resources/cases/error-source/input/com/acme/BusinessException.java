package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

/** Has its code from an enum, and one of its own for what has none there. */
@ErrorCode(value = 1, message = "{item} failed")
public class BusinessException extends RuntimeException {
  @ErrorSource private final ShopError error;
  @ErrorAttribute final String item;

  public BusinessException(ShopError error, String item) {
    this.error = error;
    this.item = item;
  }

  public ShopError getError() {
    return error;
  }
}
