package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Called} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Called_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Called_Telltale INSTANCE = new Called_Telltale();

  private static final AttributeKey<String> PHONE = AttributeKey.stringKey("error.detail.phone");

  private static final AttributeKey<String> GENERIC = AttributeKey.stringKey("error.detail.generic");

  private static final AttributeKey<String> MIXED = AttributeKey.stringKey("error.detail.mixed");

  private static final Masker PHONE_MASKER = new Called.PhoneMasker();

  private static final Masker GENERIC_MASKER = new Called.Generic<>();

  private Called_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Called.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Called exception = (Called) error;
    if (exception.getClass() != Called.class) {
      out.readThrough(exception, Called.class, "mixed");
    }
    out.putSensitive(PHONE, PHONE_MASKER, exception.phone);
    out.putSensitive(GENERIC, GENERIC_MASKER, exception.generic);
    out.putSensitive(MIXED, Mask.REDACT, exception.mixed());
  }
}
