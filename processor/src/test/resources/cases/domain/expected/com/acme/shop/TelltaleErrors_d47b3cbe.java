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
        @ErrorIndex.Entry(type = "com.acme.shop.Returned", domain = "BASE", code = 5, name = "BASE-5"),
        @ErrorIndex.Entry(type = "com.acme.shop.SoldOut", domain = "SHOP", code = 100, name = "SHOP-100")
    }
)
public final class TelltaleErrors_d47b3cbe implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_d47b3cbe() {
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
        "com.acme.shop.Returned",
        "com.acme.shop.SoldOut"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.shop.Returned":
        return Returned_Telltale.INSTANCE;
      case "com.acme.shop.SoldOut":
        return SoldOut_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
