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

  private static final AttributeKey<String> PASSWORD = AttributeKey.stringKey("error.detail.password");

  private static final AttributeKey<String> SSN = AttributeKey.stringKey("error.detail.ssn");

  private static final AttributeKey<String> USER_ID = AttributeKey.stringKey("error.detail.userId");

  private Refused_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refused.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refused exception = (Refused) error;
    out.putSensitive(PASSWORD, Mask.REDACT, exception.password);
    out.putSensitive(SSN, Mask.REDACT, exception.ssn);
    out.putString(USER_ID, exception.userId);
  }
}
