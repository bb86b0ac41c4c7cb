package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import java.lang.Throwable;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Mask} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Mask_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Mask_Telltale INSTANCE = new Mask_Telltale();

  private static final AttributeKey<String> IDENTITY_2 = AttributeKey.stringKey("error.detail.identity");

  private static final AttributeKey<String> INSTANCE_2 = AttributeKey.stringKey("error.detail.instance");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Mask")
      .build();

  private Mask_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Mask.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Mask exception = (Mask) error;
    out.putSensitive(IDENTITY_2, io.telltale.annotations.Mask.REDACT, exception.identity);
    out.putString(INSTANCE_2, exception.instance);
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return members.get(IDENTITY_2) + " of " + members.get(INSTANCE_2);
  }
}
