package com.acme.shop;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link SoldOut} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class SoldOut_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SoldOut_Telltale INSTANCE = new SoldOut_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("SHOP", 100)
      .title("Sold out")
      .build();

  private SoldOut_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return SoldOut.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "Sold out";
  }
}
