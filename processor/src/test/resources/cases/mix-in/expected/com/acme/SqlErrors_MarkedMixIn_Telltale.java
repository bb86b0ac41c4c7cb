package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;
import org.lib.Marked;

/**
 * Knows what {@link Marked} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "Adds to what its exception marks itself, without a writer."))
public final class SqlErrors_MarkedMixIn_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final SqlErrors_MarkedMixIn_Telltale INSTANCE = new SqlErrors_MarkedMixIn_Telltale();

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<String> OWNER = AttributeKey.stringKey("error.detail.owner");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DB", 2)
      .title("Marked")
      .build();

  private SqlErrors_MarkedMixIn_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Marked.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Marked exception = (Marked) error;
    if (exception.getClass() != Marked.class) {
      out.readThrough(exception, Marked.class, "owner");
    }
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.card);
    out.putSensitive(OWNER, Mask.REDACT, exception.owner());
  }
}
