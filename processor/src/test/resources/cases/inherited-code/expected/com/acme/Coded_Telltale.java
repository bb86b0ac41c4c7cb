package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Coded} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Coded_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Coded_Telltale INSTANCE = new Coded_Telltale();

  private static final ErrorIdentity BROKEN_IDENTITY = ErrorIdentity.builder("GATE", 11)
      .title("Broken")
      .build();

  private Coded_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Coded.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    Coded.Reason source = ((Coded) error).reason;
    if (source == null) {
      return null;
    }
    switch (source) {
      case BROKEN:
        return BROKEN_IDENTITY;
      default:
        return null;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.singletonList(BROKEN_IDENTITY);
  }
}
