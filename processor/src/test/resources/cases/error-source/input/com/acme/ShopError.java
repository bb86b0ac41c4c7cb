package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;

/** The codes of a team. */
@ErrorDomain(value = "SHOP", from = 100, to = 199)
public enum ShopError {
  @ErrorCode(value = 101, status = 409, message = "{item} is sold out")
  SOLD_OUT,

  @ErrorCode(value = 102, name = "SHOP_CLOSED", message = "The shop is closed")
  CLOSED,

  @ErrorCode(103)
  UNPAID,

  @SuppressWarnings("telltale:constant-without-code")
  OTHER
}
