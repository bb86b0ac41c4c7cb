package com.acme;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The declared errors of {@code com.acme}. It holds names, and loads an exception's writer when that is asked for.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "com.acme",
    value = {
        @ErrorIndex.Entry(type = "com.acme.Orders.Facts", constant = "com.acme.Orders.OrderError.UNKNOWN", domain = "DEFAULT", code = 201, name = "DEFAULT-201"),
        @ErrorIndex.Entry(type = "com.acme.Orders.Facts", constant = "com.acme.Orders.OrderError.CLOSED", domain = "DEFAULT", code = 202, name = "DEFAULT-202"),
        @ErrorIndex.Entry(type = "com.acme.Orders.NamedException", constant = "com.acme.Orders.Named.FIRST", domain = "DEFAULT", code = 301, name = "DEFAULT-301"),
        @ErrorIndex.Entry(type = "com.acme.ShopException", domain = "DEFAULT", code = 1, name = "DEFAULT-1"),
        @ErrorIndex.Entry(type = "com.acme.ShopException", constant = "com.acme.ShopError.SOLD_OUT", domain = "SHOP", code = 101, name = "SHOP-101"),
        @ErrorIndex.Entry(type = "com.acme.ShopException", constant = "com.acme.ShopError.CLOSED", domain = "SHOP", code = 102, name = "SHOP_CLOSED")
    }
)
public final class TelltaleErrors_bb51759f implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_bb51759f() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "com.acme";
  }

  @Override
  public List<String> types() {
    return Collections.unmodifiableList(Arrays.asList(
        "com.acme.Orders$Facts",
        "com.acme.Orders$NamedException",
        "com.acme.ShopException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Orders$Facts":
        return Orders_Facts_Telltale.INSTANCE;
      case "com.acme.Orders$NamedException":
        return Orders_NamedException_Telltale.INSTANCE;
      case "com.acme.ShopException":
        return ShopException_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
