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

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("error.detail.name");

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
      out.readThrough(exception, Base.class, "name");
    }
    out.putSensitive(NAME, Mask.REDACT, exception.name());
  }
}
