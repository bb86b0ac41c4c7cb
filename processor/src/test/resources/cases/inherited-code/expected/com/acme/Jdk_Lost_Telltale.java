package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Jdk.Lost} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Jdk_Lost_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Jdk_Lost_Telltale INSTANCE = new Jdk_Lost_Telltale();

  private static final AttributeKey<Long> ROW = AttributeKey.longKey("error.detail.row");

  private Jdk_Lost_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Jdk.Lost.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Jdk.Lost exception = (Jdk.Lost) error;
    out.putLong(ROW, exception.row);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
