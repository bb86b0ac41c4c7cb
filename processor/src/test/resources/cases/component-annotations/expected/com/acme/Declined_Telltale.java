package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

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

  private static final AttributeKey<String> CARD_NUMBER = AttributeKey.stringKey("error.detail.card.number");

  private static final AttributeKey<String> OTHER_NUMBER = AttributeKey.stringKey("error.detail.other.number");

  private static final AttributeKey<String> OTHER_HOLDER = AttributeKey.stringKey("error.detail.other.holder");

  private Declined_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Declined exception = (Declined) error;
    Declined.Card card = exception.card;
    if (card != null) {
      out.putSensitive(CARD_NUMBER, Mask.LAST_FOUR, card.number());
    }
    Declined.Card other = exception.other;
    if (other != null) {
      out.putSensitive(OTHER_NUMBER, Mask.REDACT, other.number());
      out.putSensitive(OTHER_HOLDER, Mask.DROP, other.holder());
    }
  }
}
