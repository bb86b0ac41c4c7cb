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
        @ErrorIndex.Entry(type = "com.acme.Coded", constant = "com.acme.Coded.Reason.BROKEN", domain = "GATE", code = 11, name = "GATE-11"),
        @ErrorIndex.Entry(type = "com.acme.Coded.Plain"),
        @ErrorIndex.Entry(type = "com.acme.Coded.Stuck"),
        @ErrorIndex.Entry(type = "com.acme.Jdk.Lost"),
        @ErrorIndex.Entry(type = "com.acme.Refused", domain = "GATE", code = 1, name = "GATE-1"),
        @ErrorIndex.Entry(type = "com.acme.Refused.Closed", domain = "GATE", code = 2, name = "GATE-2"),
        @ErrorIndex.Entry(type = "com.acme.Refused.ClosedForever"),
        @ErrorIndex.Entry(type = "com.acme.Refused.Expired"),
        @ErrorIndex.Entry(type = "com.acme.Refused.Late"),
        @ErrorIndex.Entry(type = "com.acme.Jdk", domain = "GATE", code = 21, name = "GATE-21"),
        @ErrorIndex.Entry(type = "com.acme.Jdk.Timeout")
    }
)
public final class TelltaleErrors_450e2bf9 implements ErrorModule {
  /**
   * Called by {@link java.util.ServiceLoader}.
   */
  public TelltaleErrors_450e2bf9() {
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
        "com.acme.Coded",
        "com.acme.Coded$Plain",
        "com.acme.Coded$Stuck",
        "com.acme.Jdk$Lost",
        "com.acme.Refused",
        "com.acme.Refused$Closed",
        "com.acme.Refused$ClosedForever",
        "com.acme.Refused$Expired",
        "com.acme.Refused$Late",
        "java.sql.SQLException",
        "java.sql.SQLTimeoutException"));
  }

  @Override
  public ErrorWriter writer(String type) {
    switch (type) {
      case "com.acme.Coded":
        return Coded_Telltale.INSTANCE;
      case "com.acme.Coded$Plain":
        return Coded_Plain_Telltale.INSTANCE;
      case "com.acme.Coded$Stuck":
        return Coded_Stuck_Telltale.INSTANCE;
      case "com.acme.Jdk$Lost":
        return Jdk_Lost_Telltale.INSTANCE;
      case "com.acme.Refused":
        return Refused_Telltale.INSTANCE;
      case "com.acme.Refused$Closed":
        return Refused_Closed_Telltale.INSTANCE;
      case "com.acme.Refused$ClosedForever":
        return Refused_ClosedForever_Telltale.INSTANCE;
      case "com.acme.Refused$Expired":
        return Refused_Expired_Telltale.INSTANCE;
      case "com.acme.Refused$Late":
        return Refused_Late_Telltale.INSTANCE;
      case "java.sql.SQLException":
        return Jdk_Telltale.INSTANCE;
      case "java.sql.SQLTimeoutException":
        return Jdk_Timeout_Telltale.INSTANCE;
      default:
        return ErrorWriter.NONE;
    }
  }
}
