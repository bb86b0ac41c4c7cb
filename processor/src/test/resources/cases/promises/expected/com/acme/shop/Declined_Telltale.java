package com.acme.shop;

import io.telltale.annotations.Retry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Declined} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "The bank refused the card.", description = "It does so e.g. for a Shop.Closed account, or one with balance < 0; see the message.\n"
                + "\n"
                + "A second try costs the caller a fee & is refused as well:\n"
                + "\n"
                + "- at night,\n"
                + "\n"
                + "- by day."))
public final class Declined_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_Telltale INSTANCE = new Declined_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("SHOP", 402)
      .status(402)
      .title("Declined")
      .retry(Retry.NEVER)
      .build();

  private Declined_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
