package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refused} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refused_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refused_Telltale INSTANCE = new Refused_Telltale();

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private static final AttributeKey<Long> TENANT = AttributeKey.longKey("error.detail.tenant");

  private Refused_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused exception = (Refused) error;
    if (exception.getClass() != Refused.class) {
      out.readThrough(exception, Refused.class, "email");
    }
    out.putSensitive(EMAIL, Mask.REDACT, exception.email());
    out.putLong(TENANT, exception.tenant());
  }
}
