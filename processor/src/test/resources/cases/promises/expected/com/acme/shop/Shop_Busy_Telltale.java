package com.acme.shop;

import io.telltale.annotations.Retry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Shop.Busy} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Shop_Busy_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Shop_Busy_Telltale INSTANCE = new Shop_Busy_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("SHOP", 409)
      .status(409)
      .title("Busy")
      .retry(Retry.SAFE)
      .build();

  private Shop_Busy_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Shop.Busy.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
