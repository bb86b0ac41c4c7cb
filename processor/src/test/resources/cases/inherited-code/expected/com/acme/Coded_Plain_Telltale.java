package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Coded.Plain} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Coded_Plain_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Coded_Plain_Telltale INSTANCE = new Coded_Plain_Telltale();

  private static final AttributeKey<String> NOTE = AttributeKey.stringKey("error.detail.note");

  private Coded_Plain_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Coded.Plain.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Coded.Plain exception = (Coded.Plain) error;
    out.putString(NOTE, exception.note);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
