package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link NullPointerException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class SqlErrors_Npe_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SqlErrors_Npe_Telltale INSTANCE = new SqlErrors_Npe_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DB", 3)
      .title("Null pointer")
      .build();

  private SqlErrors_Npe_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return NullPointerException.class;
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
