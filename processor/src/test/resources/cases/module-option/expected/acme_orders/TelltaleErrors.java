package acme_orders;

import com.acme.orders.Gone_Telltale;
import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The declared errors of {@code acme-orders}. It holds names, and loads an exception's writer when that is asked for.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "acme-orders",
    value = @ErrorIndex.Entry(type = "com.acme.orders.Gone", domain = "DEFAULT", code = 1, name = "DEFAULT-1")
)
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
    return "acme-orders";
  }

  @Override
  public List<String> types() {
    return Collections.unmodifiableList(Arrays.asList(
        "com.acme.orders.Gone"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.orders.Gone":
        return Gone_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
