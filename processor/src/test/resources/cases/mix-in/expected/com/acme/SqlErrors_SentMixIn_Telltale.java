package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;
import org.lib.Sent;

/**
 * Knows what {@link Sent} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class SqlErrors_SentMixIn_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SqlErrors_SentMixIn_Telltale INSTANCE = new SqlErrors_SentMixIn_Telltale();

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("error.detail.key");

  private static final AttributeKey<List<String>> ALL = AttributeKey.stringArrayKey("error.detail.all");

  private SqlErrors_SentMixIn_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Sent.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Sent exception = (Sent) error;
    if (exception.getClass() != Sent.class) {
      out.readThrough(exception, Sent.class, "getKey");
    }
    out.putSensitiveAny(KEY, Mask.REDACT, exception.getKey());
    out.putList(ALL, exception.getAll());
    out.leaveUnknown(exception.getPayload());
    out.leaveUnknown(exception.getAll());
  }
}
