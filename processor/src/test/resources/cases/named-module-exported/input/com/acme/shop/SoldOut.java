package com.acme.shop;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Nothing is left. */
@ErrorCode(value = 1, message = "{item} is sold out")
public class SoldOut extends Exception {
  /** What was wanted. */
  @ErrorAttribute public final String item;

  /** Who wanted it. */
  @Sensitive(Mask.EMAIL)
  public final String buyer;

  /**
   * Creates one.
   *
   * @param item what was wanted
   * @param buyer who wanted it
   */
  public SoldOut(String item, String buyer) {
    this.item = item;
    this.buyer = buyer;
  }
}
