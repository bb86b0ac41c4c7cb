package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.lang.Boolean;
import java.lang.Class;
import java.lang.Double;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.Throwable;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Shadowed} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Shadowed_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Shadowed_Telltale INSTANCE = new Shadowed_Telltale();

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final AttributeKey<Long> COUNT = AttributeKey.longKey("error.detail.count");

  private static final AttributeKey<Double> SHARE = AttributeKey.doubleKey("error.detail.share");

  private static final AttributeKey<Boolean> OPEN = AttributeKey.booleanKey("error.detail.open");

  private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("error.detail.account");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Shadowed")
      .build();

  private Shadowed_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Shadowed.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Shadowed exception = (Shadowed) error;
    out.putString(TENANT, exception.tenant);
    out.putLong(COUNT, exception.count);
    out.putDouble(SHARE, exception.share);
    out.putBoolean(OPEN, exception.open);
    out.putSensitive(ACCOUNT, Mask.REDACT, exception.account);
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return "for " + members.get(TENANT) + " and " + members.get(COUNT);
  }
}
