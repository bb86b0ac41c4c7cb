package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Thrown} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Thrown_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Thrown_Telltale INSTANCE = new Thrown_Telltale();

  private static final AttributeKey<String> ORDER = AttributeKey.stringKey("error.detail.order");

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private Thrown_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Thrown.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Thrown exception = (Thrown) error;
    out.putString(ORDER, exception.order());
    out.putString(TENANT, exception.tenant());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
