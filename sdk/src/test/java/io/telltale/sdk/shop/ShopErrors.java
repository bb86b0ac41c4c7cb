/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.shop;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;

/** The declared errors of these tests, written as the compiler would write them. */
public final class ShopErrors implements ErrorModule {

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "shop";
  }

  @Override
  public List<String> types() {
    return List.of(
        "io.telltale.sdk.shop.AuthRequiredException", "io.telltale.sdk.shop.PaymentDownException");
  }

  @Override
  public ErrorWriter writer(String type) {
    return switch (type) {
      case "io.telltale.sdk.shop.AuthRequiredException" -> new AuthRequiredWriter();
      case "io.telltale.sdk.shop.PaymentDownException" -> new PaymentDownWriter();
      default -> ErrorWriter.NONE;
    };
  }
}
