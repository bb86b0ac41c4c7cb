package com.acme;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The declared errors of {@code com.acme}. It holds names, and loads an exception's writer when that is asked for.
 */
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "com.acme",
    value = @ErrorIndex.Entry(type = "com.acme.Old", domain = "DEFAULT", code = 1, name = "DEFAULT-1")
)
public final class TelltaleErrors_6202f303 implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_6202f303() {
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
        "com.acme.Old"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Old":
        return Old_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
