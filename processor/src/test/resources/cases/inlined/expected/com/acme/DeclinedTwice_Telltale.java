package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link DeclinedTwice} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class DeclinedTwice_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final DeclinedTwice_Telltale INSTANCE = new DeclinedTwice_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 4)
      .title("Declined twice")
      .build();

  private DeclinedTwice_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return DeclinedTwice.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
