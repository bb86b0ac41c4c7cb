package com.acme.shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Retry;

public class Shop {
  /** The shop is closed */
  @ErrorCode(
      value = 503,
      domain = "SHOP",
      status = 503,
      retry = Retry.AFTER,
      retryAfterSeconds = 3600)
  public static class Closed extends Exception {}

  @ErrorCode(
      value = 409,
      domain = "SHOP",
      status = 409,
      retry = Retry.SAFE,
      deprecated = true,
      replacedBy = "SHOP-402")
  public static class Busy extends Exception {}
}
