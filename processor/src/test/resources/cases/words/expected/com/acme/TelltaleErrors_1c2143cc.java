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
        @ErrorIndex.Entry(type = "com.acme.Base"),
        @ErrorIndex.Entry(type = "com.acme.Guest", domain = "DEFAULT", code = 201, name = "DEFAULT-201"),
        @ErrorIndex.Entry(type = "com.acme.Invited")
    }
)
public final class TelltaleErrors_1c2143cc implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_1c2143cc() {
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
        "com.acme.Base",
        "com.acme.Guest",
        "com.acme.Invited"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Base":
        return Base_Telltale.INSTANCE;
      case "com.acme.Guest":
        return Guest_Telltale.INSTANCE;
      case "com.acme.Invited":
        return Invited_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
