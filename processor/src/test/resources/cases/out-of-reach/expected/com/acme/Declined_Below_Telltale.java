package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Declined.Below} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Declined_Below_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_Below_Telltale INSTANCE = new Declined_Below_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 2)
      .title("Below")
      .build();

  private Declined_Below_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.Below.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
