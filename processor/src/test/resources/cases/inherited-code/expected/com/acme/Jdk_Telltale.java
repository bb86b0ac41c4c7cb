package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.sql.SQLException;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link SQLException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Speaks for a class, and the code is that of its subclasses too."))
public final class Jdk_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Jdk_Telltale INSTANCE = new Jdk_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("GATE", 21)
      .title("SQL")
      .build();

  private Jdk_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return SQLException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
