package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ElementParts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Opened} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@SuppressWarnings("deprecation")
public final class Opened_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Opened_Telltale INSTANCE = new Opened_Telltale();

  private static final AttributeKey<String> EXPORTED = AttributeKey.stringKey("error.detail.exported");

  private static final AttributeKey<String> CARRIER_KEY = AttributeKey.stringKey("error.detail.carrier.key");

  private static final AttributeKey<List<String>> CARRIERS_KEY = AttributeKey.stringArrayKey("error.detail.carriers.key");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Opened")
      .build();

  private Opened_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Opened.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Opened exception = (Opened) error;
    out.putAny(EXPORTED, exception.exported);
    Opened.Carrier carrier = exception.carrier;
    if (carrier != null) {
      out.putSensitive(CARRIER_KEY, Mask.REDACT, carrier.key());
      out.leaveUnknown(carrier.payload());
    }
    Object carriers = exception.carriers;
    if (carriers != null) {
      out.putSensitiveList(CARRIERS_KEY, Mask.REDACT, ElementParts.of(Opened.Carrier.class, carriers, each -> each.key()));
      out.leaveUnknown(ElementParts.all(Opened.Carrier.class, carriers, each -> each.payload()));
    }
    out.leaveUnknown(exception.arguments);
    out.leaveUnknown(exception.getSource());
    out.leaveUnknown(exception.object);
    out.leaveUnknown(exception.party);
    out.leaveUnknown(exception.plain);
    out.leaveUnknown(exception.array);
    out.leaveUnknown(exception.list);
    out.leaveUnknown(exception.parties);
    out.leaveUnknown(exception.map);
    out.leaveUnknown(exception.plains);
    out.leaveUnknown(exception.raw);
    out.leaveUnknown(exception.iterable);
    out.leaveUnknown(exception.optional);
    out.leaveUnknown(exception.reference);
    out.leaveUnknown(exception.entry);
    out.leaveUnknown(exception.supplier);
    out.leaveUnknown(exception.error);
    out.leaveUnknown(exception.way);
    out.leaveUnknown(exception.old);
    out.leaveUnknown(exception.getBehind());
    out.leaveUnknown(exception.chars);
    out.leaveUnknown(exception.number);
    out.leaveUnknown(exception.amount);
    out.leaveUnknown(exception.path);
    out.leaveUnknown(exception.exported);
  }
}
