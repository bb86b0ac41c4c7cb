package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Moved} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Moved_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Moved_Telltale INSTANCE = new Moved_Telltale();

  private static final AttributeKey<String> INNER_OWNER = AttributeKey.stringKey("error.detail.inner.owner");

  private static final AttributeKey<Long> INNER_FLOOR = AttributeKey.longKey("error.detail.inner.floor");

  private Moved_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Moved.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Moved exception = (Moved) error;
    Moved.Inner inner = exception.inner;
    if (inner != null) {
      if (inner.getClass() != Moved.Inner.class) {
        out.readAs(inner, Moved.Inner.class, false);
      }
      out.putSensitive(INNER_OWNER, Mask.REDACT, ((Moved.Outer) inner).owner);
      out.putLong(INNER_FLOOR, inner.floor);
    }
  }
}
