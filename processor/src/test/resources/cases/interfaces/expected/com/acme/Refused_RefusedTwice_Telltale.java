package com.acme;

import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.RefusedTwice} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_RefusedTwice_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_RefusedTwice_Telltale INSTANCE = new Refused_RefusedTwice_Telltale();

  private Refused_RefusedTwice_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.RefusedTwice.class;
  }
}
