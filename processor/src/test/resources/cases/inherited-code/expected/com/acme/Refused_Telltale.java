package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Its subclasses leave under its code, unless they have their own."))
public final class Refused_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Telltale INSTANCE = new Refused_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("GATE", 1)
      .title("Refused")
      .build();

  private Refused_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
