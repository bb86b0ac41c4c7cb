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
 * Knows what {@link Rejected} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Rejected_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Rejected_Telltale INSTANCE = new Rejected_Telltale();

  private static final AttributeKey<String> PLAIN = AttributeKey.stringKey("error.detail.plain");

  private static final AttributeKey<String> BEAN = AttributeKey.stringKey("error.detail.bean");

  private static final AttributeKey<Boolean> READY = AttributeKey.booleanKey("error.detail.ready");

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final AttributeKey<String> ORDER_ID = AttributeKey.stringKey("error.detail.order_id");

  private static final AttributeKey<String> MAIL = AttributeKey.stringKey("error.detail.mail");

  private static final AttributeKey<String> URL = AttributeKey.stringKey("error.detail.URL");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 7)
      .title("Rejected")
      .build();

  private Rejected_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Rejected.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Rejected exception = (Rejected) error;
    if (exception.getClass() != Rejected.class) {
      out.readThrough(exception, Rejected.class, "getEmail");
    }
    out.putString(PLAIN, exception.plain());
    out.putString(BEAN, exception.getBean());
    out.putBoolean(READY, exception.isReady());
    out.putString(TENANT, exception.tenant());
    out.putString(ORDER_ID, exception.order);
    out.showInReply(ORDER_ID);
    out.putSensitive(MAIL, Mask.EMAIL, exception.getEmail());
    out.putString(URL, exception.getURL());
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    return members.get(ORDER_ID) + " is " + members.get(ORDER_ID) + ", of " + members.get(MAIL);
  }
}
