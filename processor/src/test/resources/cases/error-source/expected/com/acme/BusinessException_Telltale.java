package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link BusinessException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Has its code from an enum, and one of its own for what has none there."))
public final class BusinessException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final BusinessException_Telltale INSTANCE = new BusinessException_Telltale();

  private static final AttributeKey<String> ITEM = AttributeKey.stringKey("error.detail.item");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Business")
      .build();

  private static final ErrorIdentity SOLD_OUT_IDENTITY = ErrorIdentity.builder("SHOP", 101)
      .status(409)
      .title("Sold out")
      .build();

  private static final ErrorIdentity CLOSED_IDENTITY = ErrorIdentity.builder("SHOP", 102)
      .name("SHOP_CLOSED")
      .title("The shop is closed")
      .build();

  private static final ErrorIdentity UNPAID_IDENTITY = ErrorIdentity.builder("SHOP", 103)
      .title("Unpaid")
      .build();

  private BusinessException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return BusinessException.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    ShopError source = ((BusinessException) error).getError();
    if (source == null) {
      return IDENTITY;
    }
    switch (source) {
      case SOLD_OUT:
        return SOLD_OUT_IDENTITY;
      case CLOSED:
        return CLOSED_IDENTITY;
      case UNPAID:
        return UNPAID_IDENTITY;
      default:
        return IDENTITY;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.unmodifiableList(Arrays.asList(IDENTITY, SOLD_OUT_IDENTITY, CLOSED_IDENTITY, UNPAID_IDENTITY));
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    BusinessException exception = (BusinessException) error;
    out.putString(ITEM, exception.item);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    if (identity == SOLD_OUT_IDENTITY) {
      return members.get(ITEM) + " is sold out";
    }
    if (identity == CLOSED_IDENTITY) {
      return "The shop is closed";
    }
    return identity == IDENTITY ? members.get(ITEM) + " failed" : null;
  }
}
