package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Ordered} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Ordered_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Ordered_Telltale INSTANCE = new Ordered_Telltale();

  private static final AttributeKey<String> PRICE = AttributeKey.stringKey("error.detail.price");

  private static final AttributeKey<String> PAID = AttributeKey.stringKey("error.detail.paid");

  private static final AttributeKey<String> LIMIT = AttributeKey.stringKey("error.detail.limit");

  private Ordered_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Ordered.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Ordered exception = (Ordered) error;
    out.putString(PRICE, exception.price);
    out.putString(PAID, exception.paid);
    out.putSensitive(LIMIT, Mask.REDACT, Optionals.orNull(exception.limit));
  }
}
