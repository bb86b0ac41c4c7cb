package com.acme.auth;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The declared errors of {@code com.acme.auth}. It holds names, and loads an exception's writer when that is asked for.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex(
    module = "com.acme.auth",
    value = @ErrorIndex.Entry(type = "com.acme.auth.AuthRequiredException", domain = "AUTH", code = 201, name = "AUTH-201")
)
public final class TelltaleErrors_95396dec implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_95396dec() {
  }

  @Override
  public int format() {
    return 1;
  }

  @Override
  public String name() {
    return "com.acme.auth";
  }

  @Override
  public List<String> types() {
    return Collections.unmodifiableList(Arrays.asList(
        "com.acme.auth.AuthRequiredException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.auth.AuthRequiredException":
        return AuthRequiredException_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
