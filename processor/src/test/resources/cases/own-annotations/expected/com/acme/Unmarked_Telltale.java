package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Unmarked} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Unmarked_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Unmarked_Telltale INSTANCE = new Unmarked_Telltale();

  private static final AttributeKey<String> EMAIL_ADDRESS = AttributeKey.stringKey("error.detail.email.address");

  private Unmarked_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Unmarked.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Unmarked exception = (Unmarked) error;
    if (exception.getClass() != Unmarked.class) {
      out.readThrough(exception, Unmarked.class, "getEmail");
    }
    Email getEmail = exception.getEmail();
    if (getEmail != null) {
      out.putSensitive(EMAIL_ADDRESS, Mask.EMAIL, getEmail.address());
    }
  }
}
