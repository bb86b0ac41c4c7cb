package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Declined} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Declined_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_Telltale INSTANCE = new Declined_Telltale();

  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");

  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("error.detail.tenant");

  private static final AttributeKey<String> STRICTER_ADDRESS = AttributeKey.stringKey("error.detail.stricter.address");

  private static final AttributeKey<String> CUSTOMER_NAME = AttributeKey.stringKey("error.detail.customer.name");

  private static final AttributeKey<String> CUSTOMER_EMAIL_ADDRESS = AttributeKey.stringKey("error.detail.customer.email.address");

  private static final AttributeKey<String> EMAIL_ADDRESS = AttributeKey.stringKey("error.detail.email.address");

  private static final AttributeKey<String> TOKEN_TEXT = AttributeKey.stringKey("error.detail.token.text");

  private static final AttributeKey<String> SESSION_TEXT = AttributeKey.stringKey("error.detail.session.text");

  private Declined_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Declined exception = (Declined) error;
    out.putSensitive(CARD, Mask.LAST_FOUR, exception.card);
    out.putString(TENANT, exception.tenant);
    Email stricter = exception.stricter;
    if (stricter != null) {
      out.putSensitive(STRICTER_ADDRESS, Mask.REDACT, stricter.address());
    }
    Declined.Customer customer = exception.customer;
    if (customer != null) {
      out.putString(CUSTOMER_NAME, customer.name());
      Email email = customer.email();
      if (email != null) {
        out.putSensitive(CUSTOMER_EMAIL_ADDRESS, Mask.EMAIL, email.address());
      }
    }
    Email email2 = exception.email;
    if (email2 != null) {
      out.putSensitive(EMAIL_ADDRESS, Mask.EMAIL, email2.address());
    }
    Token token = Optionals.orNull(exception.token);
    if (token != null) {
      if (token.getClass() != Token.class) {
        out.readAs(token, Token.class, true);
        out.readThrough(token, Token.class, "text");
      }
      out.putSensitive(TOKEN_TEXT, Mask.REDACT, token.text());
    }
    Declined.Session session = exception.session;
    if (session != null) {
      if (session.getClass() != Declined.Session.class) {
        out.readAs(session, Declined.Session.class, true);
      }
      out.readThrough(session, Token.class, "text");
      out.putSensitive(SESSION_TEXT, Mask.REDACT, session.text());
    }
  }
}
