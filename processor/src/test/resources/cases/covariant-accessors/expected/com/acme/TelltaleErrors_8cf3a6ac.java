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
        @ErrorIndex.Entry(type = "com.acme.Refunded"),
        @ErrorIndex.Entry(type = "com.acme.Refunded.ForeignErrors", domain = "DEFAULT", code = 1, name = "DEFAULT-1"),
        @ErrorIndex.Entry(type = "com.acme.Refunded.SqlErrors", domain = "DEFAULT", code = 2, name = "DEFAULT-2")
    }
)
public final class TelltaleErrors_8cf3a6ac implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_8cf3a6ac() {
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
        "com.acme.Refunded",
        "com.acme.Refunded$Foreign",
        "java.sql.SQLException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Refunded":
        return Refunded_Telltale.INSTANCE;
      case "com.acme.Refunded$Foreign":
        return Refunded_ForeignErrors_Telltale.INSTANCE;
      case "java.sql.SQLException":
        return Refunded_SqlErrors_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
