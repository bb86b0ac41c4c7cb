package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refunded} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refunded_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refunded_Telltale INSTANCE = new Refunded_Telltale();

  private static final AttributeKey<String> AMOUNT = AttributeKey.stringKey("error.detail.amount");

  private static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("error.detail.attempts");

  private static final AttributeKey<Long> ACCOUNT = AttributeKey.longKey("error.detail.account");

  private static final AttributeKey<String> ORDER = AttributeKey.stringKey("error.detail.order");

  private static final AttributeKey<List<String>> ITEMS = AttributeKey.stringArrayKey("error.detail.items");

  private Refunded_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refunded.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refunded exception = (Refunded) error;
    out.putString(AMOUNT, exception.amount());
    out.putLong(ATTEMPTS, exception.getAttempts());
    out.putLong(ACCOUNT, exception.account());
    out.putString(ORDER, exception.getOrder());
    out.putList(ITEMS, exception.getItems());
    out.leaveUnknown(exception.amount());
  }
}
