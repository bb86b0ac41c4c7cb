package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Returned} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Returned_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Returned_Telltale INSTANCE = new Returned_Telltale();

  private static final AttributeKey<String> TO_COUNTRY_NAME = AttributeKey.stringKey("error.detail.to.country.name");

  private static final AttributeKey<String> TO_STREET = AttributeKey.stringKey("error.detail.to.street");

  private static final AttributeKey<String> TO_COUNTRY_CODE = AttributeKey.stringKey("error.detail.to.country.code");

  private Returned_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Returned.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Returned exception = (Returned) error;
    if (exception.getClass() != Returned.class) {
      out.readThrough(exception, Returned.class, "to");
    }
    Delivered.Place to = exception.to();
    if (to != null) {
      if (to.getClass() != Delivered.Place.class) {
        out.readAs(to, Delivered.Place.class, true);
        out.readThrough(to, Delivered.Place.class, "getCountry");
      }
      Delivered.Country getCountry = to.getCountry();
      if (getCountry != null) {
        out.putSensitive(TO_COUNTRY_NAME, Mask.DROP, getCountry.name());
      }
    }
    out.strengthen(TO_STREET, Mask.REDACT);
    out.strengthen(TO_COUNTRY_CODE, Mask.REDACT);
  }
}
