package com.acme.orders.api;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Knows what {@link OrderException} tells a trace.
 */
@TelltaleGenerated(format = 1)
@SuppressWarnings("exports")
public final class OrderException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final OrderException_Telltale INSTANCE = new OrderException_Telltale();

  private static final AttributeKey<String> ORDER = AttributeKey.stringKey("error.detail.order");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Order")
      .build();

  private OrderException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return OrderException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    OrderException exception = (OrderException) error;
    out.putString(ORDER, exception.order);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
