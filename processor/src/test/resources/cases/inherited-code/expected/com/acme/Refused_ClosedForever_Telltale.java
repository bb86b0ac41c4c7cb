package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.ClosedForever} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_ClosedForever_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_ClosedForever_Telltale INSTANCE = new Refused_ClosedForever_Telltale();

  private static final AttributeKey<String> REASON = AttributeKey.stringKey("error.detail.reason");

  private Refused_ClosedForever_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.ClosedForever.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused.ClosedForever exception = (Refused.ClosedForever) error;
    out.putSensitive(REASON, Mask.REDACT, exception.reason);
  }
}
