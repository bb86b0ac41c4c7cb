package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.Expired} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_Expired_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Expired_Telltale INSTANCE = new Refused_Expired_Telltale();

  private static final AttributeKey<String> TICKET = AttributeKey.stringKey("error.detail.ticket");

  private static final AttributeKey<String> GATE = AttributeKey.stringKey("error.detail.gate");

  private Refused_Expired_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.Expired.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused.Expired exception = (Refused.Expired) error;
    out.putSensitive(TICKET, Mask.REDACT, exception.ticket);
    out.putString(GATE, exception.gate);
  }
}
