package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Coded.Stuck} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Coded_Stuck_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Coded_Stuck_Telltale INSTANCE = new Coded_Stuck_Telltale();

  private static final AttributeKey<String> BADGE = AttributeKey.stringKey("error.detail.badge");

  private Coded_Stuck_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Coded.Stuck.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Coded.Stuck exception = (Coded.Stuck) error;
    out.putSensitive(BADGE, Mask.REDACT, exception.badge);
  }
}
