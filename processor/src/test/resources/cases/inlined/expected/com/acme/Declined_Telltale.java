package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;
import org.lib.LibraryException;

/**
 * Knows what {@link Declined} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Declined_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_Telltale INSTANCE = new Declined_Telltale();

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<String> SHOP = AttributeKey.stringKey("error.detail.shop");

  private static final AttributeKey<String> PLACE_STREET = AttributeKey.stringKey("error.detail.place.street");

  private static final AttributeKey<Long> PLACE_NUMBER = AttributeKey.longKey("error.detail.place.number");

  private static final AttributeKey<String> BANK = AttributeKey.stringKey("error.detail.bank");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 3)
      .title("Declined")
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

  @Override
  public void write(Throwable error, MemberSink out) {
    Declined exception = (Declined) error;
    out.readThrough(exception, LibraryException.class, "getCard");
    out.readInPlaceOf(Declined.class, "card", "getCard");
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.getCard());
    out.putString(SHOP, exception.shop);
    LibraryException.Place place = exception.place;
    if (place != null) {
      out.putString(PLACE_STREET, place.street());
      out.putLong(PLACE_NUMBER, place.number());
    }
    out.putString(BANK, exception.bank);
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return members.get(CARD) + " declined by " + members.get(BANK);
  }
}
