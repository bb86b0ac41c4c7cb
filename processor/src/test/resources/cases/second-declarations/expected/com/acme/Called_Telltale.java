package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Called} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Called_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Called_Telltale INSTANCE = new Called_Telltale();

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<String> PHONE = AttributeKey.stringKey("error.detail.phone");

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private Called_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Called.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Called exception = (Called) error;
    if (exception.getClass() != Called.class) {
      out.readThrough(exception, Called.class, "getPhone", "phone");
    }
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.getCard());
    out.putSensitive(PHONE, Mask.REDACT, exception.getPhone());
    out.putString(TENANT, exception.getTenant());
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.card);
    out.putSensitive(PHONE, Mask.REDACT, exception.phone());
  }
}
