package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.Closed} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Has a code of its own."))
public final class Refused_Closed_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Closed_Telltale INSTANCE = new Refused_Closed_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("GATE", 2)
      .title("Closed")
      .build();

  private Refused_Closed_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.Closed.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
