package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;
import org.lib.LibraryException;

/**
 * Knows what {@link Hiding} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Has fields of the same names as some that its superclass exports."))
public final class Hiding_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Hiding_Telltale INSTANCE = new Hiding_Telltale();

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<String> SHOP = AttributeKey.stringKey("error.detail.shop");

  private static final AttributeKey<String> PLACE_STREET = AttributeKey.stringKey("error.detail.place.street");

  private static final AttributeKey<Long> PLACE_NUMBER = AttributeKey.longKey("error.detail.place.number");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 5)
      .title("Hiding")
      .build();

  private Hiding_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Hiding.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Hiding exception = (Hiding) error;
    out.readThrough(exception, LibraryException.class, "getCard");
    out.readInPlaceOf(Hiding.class, "card", "getCard");
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.getCard());
    out.putString(SHOP, ((LibraryException) exception).shop);
    LibraryException.Place place = ((LibraryException) exception).place;
    if (place != null) {
      out.putString(PLACE_STREET, place.street());
      out.putLong(PLACE_NUMBER, place.number());
    }
  }
}
