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
        @ErrorIndex.Entry(type = "com.acme.SqlErrors.Npe", domain = "DB", code = 3, name = "DB-3"),
        @ErrorIndex.Entry(type = "com.acme.SqlErrors.Sql", domain = "DB", code = 1, name = "DB-1"),
        @ErrorIndex.Entry(type = "com.acme.SqlErrors.Resources"),
        @ErrorIndex.Entry(type = "com.acme.SqlErrors.MarkedMixIn", domain = "DB", code = 2, name = "DB-2"),
        @ErrorIndex.Entry(type = "com.acme.SqlErrors.SentMixIn")
    }
)
public final class TelltaleErrors_eb05559d implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_eb05559d() {
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
        "java.lang.NullPointerException",
        "java.sql.SQLException",
        "java.util.MissingResourceException",
        "org.lib.Marked",
        "org.lib.Sent"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "java.lang.NullPointerException":
        return SqlErrors_Npe_Telltale.INSTANCE;
      case "java.sql.SQLException":
        return SqlErrors_Sql_Telltale.INSTANCE;
      case "java.util.MissingResourceException":
        return SqlErrors_Resources_Telltale.INSTANCE;
      case "org.lib.Marked":
        return SqlErrors_MarkedMixIn_Telltale.INSTANCE;
      case "org.lib.Sent":
        return SqlErrors_SentMixIn_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
