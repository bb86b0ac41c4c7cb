package com.acme.shop;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The declared errors of {@code com.acme.shop}. It holds names, and loads an exception's writer when that is asked for.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "com.acme.shop",
    value = {
        @ErrorIndex.Entry(type = "com.acme.shop.Declined", domain = "SHOP", code = 402, name = "SHOP-402"),
        @ErrorIndex.Entry(type = "com.acme.shop.Shop.Busy", domain = "SHOP", code = 409, name = "SHOP-409"),
        @ErrorIndex.Entry(type = "com.acme.shop.Shop.Closed", domain = "SHOP", code = 503, name = "SHOP-503"),
        @ErrorIndex.Entry(type = "com.acme.shop.Stock", constant = "com.acme.shop.Stock.Code.SOLD_OUT", domain = "STOCK", code = 1, name = "STOCK-1"),
        @ErrorIndex.Entry(type = "com.acme.shop.Stock", constant = "com.acme.shop.Stock.Code.LOST", domain = "STOCK", code = 2, name = "STOCK-2"),
        @ErrorIndex.Entry(type = "com.acme.shop.Stock", constant = "com.acme.shop.Stock.Code.SIZE", domain = "STOCK", code = 3, name = "STOCK-3")
    }
)
public final class TelltaleErrors_4e82f00a implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_4e82f00a() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "com.acme.shop";
  }

  @Override
  public List<String> types() {
    return Collections.unmodifiableList(Arrays.asList(
        "com.acme.shop.Declined",
        "com.acme.shop.Shop$Busy",
        "com.acme.shop.Shop$Closed",
        "com.acme.shop.Stock"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.shop.Declined":
        return Declined_Telltale.INSTANCE;
      case "com.acme.shop.Shop$Busy":
        return Shop_Busy_Telltale.INSTANCE;
      case "com.acme.shop.Shop$Closed":
        return Shop_Closed_Telltale.INSTANCE;
      case "com.acme.shop.Stock":
        return Stock_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
