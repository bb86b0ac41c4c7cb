package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Base} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Base_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Base_Telltale INSTANCE = new Base_Telltale();

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("error.detail.attempt");

  private Base_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Base.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Base exception = (Base) error;
    if (exception.getClass() != Base.class) {
      out.readThrough(exception, Base.class, "email", "card");
    }
    out.putSensitive(EMAIL, Mask.EMAIL, exception.email());
    out.putSensitive(CARD, Mask.REDACT, exception.card());
    out.putLong(ATTEMPT, exception.attempt());
  }
}
