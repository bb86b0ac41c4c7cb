package com.acme.orders;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Gone} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Gone_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Gone_Telltale INSTANCE = new Gone_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Gone")
      .build();

  private Gone_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Gone.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
