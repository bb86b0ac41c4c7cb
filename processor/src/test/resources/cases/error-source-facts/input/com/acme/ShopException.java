package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

@ErrorCode(1)
public class ShopException extends RuntimeException {

  @ErrorSource(status = "httpStatus", title = "label")
  final ShopError error;

  @ErrorAttribute final String opening;

  ShopException(ShopError error, String opening) {
    this.error = error;
    this.opening = opening;
  }
}
