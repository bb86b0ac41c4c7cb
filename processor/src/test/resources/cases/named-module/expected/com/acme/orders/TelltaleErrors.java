package com.acme.orders;

import com.acme.orders.api.OrderException_Telltale;
import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The declared errors of {@code com.acme.orders}. It holds names, and loads an exception's writer when that is asked for.
 */
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "com.acme.orders",
    value = @ErrorIndex.Entry(type = "com.acme.orders.api.OrderException", domain = "DEFAULT", code = 1, name = "DEFAULT-1")
)
@SuppressWarnings("exports")
public final class TelltaleErrors implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "com.acme.orders";
  }

  @Override
  public List<String> types() {
    return Collections.unmodifiableList(Arrays.asList(
        "com.acme.orders.api.OrderException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.orders.api.OrderException":
        return OrderException_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
