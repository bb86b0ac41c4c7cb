package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused.Late} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_Late_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Late_Telltale INSTANCE = new Refused_Late_Telltale();

  private static final AttributeKey<Long> MINUTES = AttributeKey.longKey("error.detail.minutes");

  private Refused_Late_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.Late.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused.Late exception = (Refused.Late) error;
    out.putLong(MINUTES, exception.minutes);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
