package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;

@ErrorDomain("SHOP")
public enum ShopError {
  @ErrorCode(101)
  SOLD_OUT(409, "There is none left"),
  @ErrorCode(value = 102, name = "SHOP_CLOSED", message = "Closed until {opening}")
  CLOSED(503, "The shop is closed");

  private final int httpStatus;
  final String label;

  ShopError(int httpStatus, String label) {
    this.httpStatus = httpStatus;
    this.label = label;
  }

  public int getHttpStatus() {
    return httpStatus;
  }
}
