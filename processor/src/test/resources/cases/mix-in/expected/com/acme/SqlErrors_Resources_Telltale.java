package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.MissingResourceException;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link MissingResourceException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class SqlErrors_Resources_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SqlErrors_Resources_Telltale INSTANCE = new SqlErrors_Resources_Telltale();

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("error.detail.key");

  private SqlErrors_Resources_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return MissingResourceException.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    MissingResourceException exception = (MissingResourceException) error;
    if (exception.getClass() != MissingResourceException.class) {
      out.readThrough(exception, MissingResourceException.class, "getKey");
    }
    out.putSensitive(KEY, Mask.REDACT, exception.getKey());
  }
}
