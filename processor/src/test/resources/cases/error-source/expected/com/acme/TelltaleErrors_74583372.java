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
        @ErrorIndex.Entry(type = "com.acme.BusinessException", domain = "DEFAULT", code = 1, name = "DEFAULT-1"),
        @ErrorIndex.Entry(type = "com.acme.BusinessException", constant = "com.acme.ShopError.SOLD_OUT", domain = "SHOP", code = 101, name = "SHOP-101"),
        @ErrorIndex.Entry(type = "com.acme.BusinessException", constant = "com.acme.ShopError.CLOSED", domain = "SHOP", code = 102, name = "SHOP_CLOSED"),
        @ErrorIndex.Entry(type = "com.acme.BusinessException", constant = "com.acme.ShopError.UNPAID", domain = "SHOP", code = 103, name = "SHOP-103"),
        @ErrorIndex.Entry(type = "com.acme.Coded.CodedException", constant = "com.acme.ShopError.SOLD_OUT", domain = "SHOP", code = 101, name = "SHOP-101"),
        @ErrorIndex.Entry(type = "com.acme.Coded.CodedException", constant = "com.acme.ShopError.CLOSED", domain = "SHOP", code = 102, name = "SHOP_CLOSED"),
        @ErrorIndex.Entry(type = "com.acme.Coded.CodedException", constant = "com.acme.ShopError.UNPAID", domain = "SHOP", code = 103, name = "SHOP-103")
    }
)
public final class TelltaleErrors_74583372 implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_74583372() {
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
        "com.acme.BusinessException",
        "com.acme.Coded$CodedException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.BusinessException":
        return BusinessException_Telltale.INSTANCE;
      case "com.acme.Coded$CodedException":
        return Coded_CodedException_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
