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
        @ErrorIndex.Entry(type = "com.acme.Declined.Below", domain = "DEFAULT", code = 2, name = "DEFAULT-2"),
        @ErrorIndex.Entry(type = "com.acme.Declined.BelowOlder", domain = "DEFAULT", code = 4, name = "DEFAULT-4"),
        @ErrorIndex.Entry(type = "com.acme.Declined.Coded", domain = "DEFAULT", code = 1, name = "DEFAULT-1"),
        @ErrorIndex.Entry(type = "com.acme.Declined.MixedIn", domain = "DEFAULT", code = 3, name = "DEFAULT-3")
    }
)
public final class TelltaleErrors_9c721407 implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_9c721407() {
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
        "com.acme.Declined$Below",
        "com.acme.Declined$BelowOlder",
        "com.acme.Declined$Coded",
        "org.lib.LibraryException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Declined$Below":
        return Declined_Below_Telltale.INSTANCE;
      case "com.acme.Declined$BelowOlder":
        return Declined_BelowOlder_Telltale.INSTANCE;
      case "com.acme.Declined$Coded":
        return Declined_Coded_Telltale.INSTANCE;
      case "org.lib.LibraryException":
        return Declined_MixedIn_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
