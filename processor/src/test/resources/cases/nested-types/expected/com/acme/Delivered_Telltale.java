package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Delivered} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Objects whose own members are exported in their place."))
public final class Delivered_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Delivered_Telltale INSTANCE = new Delivered_Telltale();

  private static final AttributeKey<Long> PRICE_AMOUNT = AttributeKey.longKey("error.detail.price.amount");

  private static final AttributeKey<String> PRICE_CURRENCY = AttributeKey.stringKey("error.detail.price.currency");

  private static final AttributeKey<String> PAID_AMOUNT = AttributeKey.stringKey("error.detail.paid.amount");

  private static final AttributeKey<String> PAID_CURRENCY = AttributeKey.stringKey("error.detail.paid.currency");

  private static final AttributeKey<String> PAIR_LEFT = AttributeKey.stringKey("error.detail.pair.left");

  private static final AttributeKey<List<Long>> PAIR_RIGHT = AttributeKey.longArrayKey("error.detail.pair.right");

  private static final AttributeKey<String> TO_STREET = AttributeKey.stringKey("error.detail.to.street");

  private static final AttributeKey<String> TO_COUNTRY_CODE = AttributeKey.stringKey("error.detail.to.country.code");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Delivered")
      .build();

  private Delivered_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Delivered.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Delivered exception = (Delivered) error;
    if (exception.getClass() != Delivered.class) {
      out.readThrough(exception, Delivered.class, "to");
    }
    Delivered.Price price = exception.price;
    if (price != null) {
      out.putLong(PRICE_AMOUNT, price.amount());
      out.showInReply(PRICE_AMOUNT);
      out.putString(PRICE_CURRENCY, price.currency());
      out.showInReply(PRICE_CURRENCY);
    }
    Delivered.Price paid = Optionals.orNull(exception.paid);
    if (paid != null) {
      out.putSensitive(PAID_AMOUNT, Mask.REDACT, paid.amount());
      out.putSensitive(PAID_CURRENCY, Mask.REDACT, paid.currency());
    }
    Delivered.Pair<String, List<Integer>> pair = exception.pair;
    if (pair != null) {
      out.putString(PAIR_LEFT, pair.left());
      out.putList(PAIR_RIGHT, pair.right());
    }
    Delivered.Place to = exception.to();
    if (to != null) {
      if (to.getClass() != Delivered.Place.class) {
        out.readAs(to, Delivered.Place.class, false);
        out.readThrough(to, Delivered.Place.class, "getStreet");
      }
      out.putSensitive(TO_STREET, Mask.HASH, to.getStreet());
      Delivered.Country getCountry = to.getCountry();
      if (getCountry != null) {
        out.putString(TO_COUNTRY_CODE, getCountry.code());
      }
    }
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "No delivery to " + members.get(TO_COUNTRY_CODE);
  }
}
