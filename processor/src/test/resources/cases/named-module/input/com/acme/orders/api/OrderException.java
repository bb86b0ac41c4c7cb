package com.acme.orders.api;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;

@ErrorCode(1)
public class OrderException extends Exception {
  @ErrorAttribute final String order = "";

  public OrderException() {}
}
