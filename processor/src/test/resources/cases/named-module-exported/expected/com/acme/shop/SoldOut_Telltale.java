package com.acme.shop;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Knows what {@link SoldOut} tells a trace.
 */
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Nothing is left."))
@SuppressWarnings("exports")
public final class SoldOut_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SoldOut_Telltale INSTANCE = new SoldOut_Telltale();

  private static final AttributeKey<String> ITEM = AttributeKey.stringKey("error.detail.item");

  private static final AttributeKey<String> BUYER = AttributeKey.stringKey("error.detail.buyer");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
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
  public void write(Throwable error, MemberSink out) {
    SoldOut exception = (SoldOut) error;
    out.putString(ITEM, exception.item);
    out.putSensitive(BUYER, Mask.EMAIL, exception.buyer);
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return members.get(ITEM) + " is sold out";
  }
}
