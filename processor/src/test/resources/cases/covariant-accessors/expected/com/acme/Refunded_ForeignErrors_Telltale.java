package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Refunded.Foreign} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Refunded_ForeignErrors_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Refunded_ForeignErrors_Telltale INSTANCE = new Refunded_ForeignErrors_Telltale();

  private static final AttributeKey<String> CODE = AttributeKey.stringKey("error.detail.code");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Foreign")
      .build();

  private Refunded_ForeignErrors_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Refunded.Foreign.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Refunded.Foreign exception = (Refunded.Foreign) error;
    out.putString(CODE, exception.code());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
