package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Invited} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Invited_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Invited_Telltale INSTANCE = new Invited_Telltale();

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("error.detail.name");

  private Invited_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Invited.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    out.strengthen(NAME, Mask.REDACT);
    out.searchWords(NAME);
  }
}
