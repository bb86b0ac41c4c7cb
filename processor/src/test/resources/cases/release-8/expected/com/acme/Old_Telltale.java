package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Knows what {@link Old} tells a trace.
 */
@TelltaleGenerated(format = 1)
public final class Old_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Old_Telltale INSTANCE = new Old_Telltale();

  private static final AttributeKey<String> PARCEL_WEIGHT = AttributeKey.stringKey("error.detail.parcel.weight");

  private static final AttributeKey<Long> BOX_SIZE = AttributeKey.longKey("error.detail.box.size");

  private static final AttributeKey<Long> BOUNDED_SIZE = AttributeKey.longKey("error.detail.bounded.size");

  private static final AttributeKey<Long> HIDDEN_SIZE = AttributeKey.longKey("error.detail.hidden.size");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Old")
      .build();

  private Old_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Old.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Old exception = (Old) error;
    Old.Parcel parcel = exception.parcel;
    if (parcel != null) {
      if (parcel.getClass() != Old.Parcel.class) {
        out.readAs(parcel, Old.Parcel.class, false);
      }
      out.putString(PARCEL_WEIGHT, parcel.weight);
    }
    Old.Box<Old.Parcel> box = Optionals.orNull(exception.box());
    if (box != null) {
      if (box.getClass() != Old.Box.class) {
        out.readAs(box, Old.Box.class, false);
      }
      out.putLong(BOX_SIZE, box.size);
      out.leaveUnknown(box.content);
    }
    Old.Box<? extends Number> bounded = exception.bounded;
    if (bounded != null) {
      if (bounded.getClass() != Old.Box.class) {
        out.readAs(bounded, Old.Box.class, false);
      }
      out.putLong(BOUNDED_SIZE, bounded.size);
      out.leaveUnknown(bounded.content);
    }
    Old.Box<?> hidden = exception.hidden;
    if (hidden != null) {
      if (hidden.getClass() != Old.Box.class) {
        out.readAs(hidden, Old.Box.class, false);
      }
      out.putLong(HIDDEN_SIZE, hidden.size);
      out.leaveUnknown(hidden.content);
    }
    out.leaveUnknown(exception.parcel);
    out.leaveUnknown(exception.box());
    out.leaveUnknown(exception.bounded);
    out.leaveUnknown(exception.hidden);
  }
}
