package com.acme.shop;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Shop.Closed} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "The shop is closed"))
public final class Shop_Closed_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Shop_Closed_Telltale INSTANCE = new Shop_Closed_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("SHOP", 503)
      .status(503)
      .title("Closed")
      .retryAfter(3600)
      .build();

  private Shop_Closed_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Shop.Closed.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
