package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ElementTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Ordered} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Ordered_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Ordered_Telltale INSTANCE = new Ordered_Telltale();

  private static final AttributeKey<String> PRICE = AttributeKey.stringKey("error.detail.price");

  private static final AttributeKey<String> PAID = AttributeKey.stringKey("error.detail.paid");

  private static final AttributeKey<String> LIMIT = AttributeKey.stringKey("error.detail.limit");

  private static final AttributeKey<List<String>> PARTS = AttributeKey.stringArrayKey("error.detail.parts");

  private static final AttributeKey<List<String>> SHARES = AttributeKey.stringArrayKey("error.detail.shares");

  private static final AttributeKey<Long> ORDER = AttributeKey.longKey("error.detail.order");

  private static final AttributeKey<String> EARLIER = AttributeKey.stringKey("error.detail.earlier");

  private static final AttributeKey<String> EARLIER_TEXT = AttributeKey.stringKey("error.detail.earlier.text");

  private static final AttributeKey<List<String>> HEADERS = AttributeKey.stringArrayKey("error.detail.headers");

  private static final AttributeKey<String> HEADERS_TEXT = AttributeKey.stringKey("error.detail.headers.text");

  private Ordered_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Ordered.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Ordered exception = (Ordered) error;
    out.putString(PRICE, exception.price);
    out.putString(PAID, exception.paid);
    out.putSensitive(LIMIT, Mask.REDACT, Optionals.orNull(exception.limit));
    out.putList(PARTS, ElementTexts.of(Ordered.Euro.class, exception.parts));
    out.putSensitiveList(SHARES, Mask.REDACT, ElementTexts.of(Ordered.Money.class, exception.shares));
    Ordered.OrderId order = exception.order;
    if (order != null) {
      out.putLong(ORDER, order.value());
    }
    Ordered.OrderId earlier = Optionals.orNull(exception.earlier);
    if (earlier != null) {
      out.putSensitive(EARLIER, Mask.REDACT, earlier.value());
      out.putSensitive(EARLIER_TEXT, Mask.DROP, earlier);
    }
    Ordered.Headers headers = exception.headers;
    if (headers != null) {
      out.putSensitiveList(HEADERS, Mask.REDACT, headers.all());
      out.putSensitive(HEADERS_TEXT, Mask.DROP, headers);
    }
  }
}
