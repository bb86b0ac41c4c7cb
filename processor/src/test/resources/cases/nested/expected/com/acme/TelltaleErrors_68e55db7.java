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
        @ErrorIndex.Entry(type = "com.acme.Outer.Http404Exception", domain = "HTTP", code = 404, name = "HTTP-404"),
        @ErrorIndex.Entry(type = "com.acme.Outer.InnerException", domain = "OUTER", code = 11, name = "OUTER-11"),
        @ErrorIndex.Entry(type = "com.acme.Outer.NotFoundException", domain = "OUTER", code = 10, name = "NOT_FOUND")
    }
)
public final class TelltaleErrors_68e55db7 implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_68e55db7() {
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
        "com.acme.Outer$Http404Exception",
        "com.acme.Outer$InnerException",
        "com.acme.Outer$NotFoundException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Outer$Http404Exception":
        return Outer_Http404Exception_Telltale.INSTANCE;
      case "com.acme.Outer$InnerException":
        return Outer_InnerException_Telltale.INSTANCE;
      case "com.acme.Outer$NotFoundException":
        return Outer_NotFoundException_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
