package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Old} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@SuppressWarnings({"deprecation", "removal"})
public final class Old_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Old_Telltale INSTANCE = new Old_Telltale();

  private static final AttributeKey<String> REASON = AttributeKey.stringKey("error.detail.reason");

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
    out.putString(REASON, exception.reason());
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }
}
