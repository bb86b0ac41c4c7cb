package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Derived} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Derived_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Derived_Telltale INSTANCE = new Derived_Telltale();

  private static final AttributeKey<String> STEP = AttributeKey.stringKey("error.detail.step");

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("error.detail.attempt");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Derived")
      .build();

  private Derived_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Derived.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Derived exception = (Derived) error;
    out.putString(STEP, exception.step());
    out.strengthen(EMAIL, Mask.REDACT);
    out.strengthen(ATTEMPT, Mask.REDACT);
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return members.get(STEP) + " failed for " + members.get(EMAIL) + " at attempt " + members.get(ATTEMPT);
  }
}
