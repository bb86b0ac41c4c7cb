package com.acme.shop;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Returned} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Returned_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Returned_Telltale INSTANCE = new Returned_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("BASE", 5)
      .title("Returned")
      .build();

  private Returned_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Returned.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
