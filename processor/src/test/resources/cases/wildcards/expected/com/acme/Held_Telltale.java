package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Held} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Held_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Held_Telltale INSTANCE = new Held_Telltale();

  private static final AttributeKey<String> ANY_VALUE = AttributeKey.stringKey("error.detail.any.value");

  private static final AttributeKey<Long> COUNT_VALUE = AttributeKey.longKey("error.detail.count.value");

  private static final AttributeKey<String> NAMED_NAME = AttributeKey.stringKey("error.detail.named.name");

  private Held_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Held.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Held exception = (Held) error;
    Held.Box<?> any = exception.any;
    if (any != null) {
      out.putString(ANY_VALUE, any.value());
      out.leaveUnknown(any.value());
    }
    Held.Box<? extends Integer> count = exception.count;
    if (count != null) {
      out.putLong(COUNT_VALUE, count.value());
    }
    Held.Named<?> named = Optionals.orNull(exception.named);
    if (named != null) {
      out.putString(NAMED_NAME, named.name());
      out.leaveUnknown(named.name());
    }
  }
}
