package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
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

  private static final AttributeKey<String> FIXED = AttributeKey.stringKey("error.detail.fixed");

  private static final AttributeKey<String> VISIBLE = AttributeKey.stringKey("error.detail.visible");

  private static final AttributeKey<String> SHOWN = AttributeKey.stringKey("error.detail.shown");

  private static final AttributeKey<String> ACCOUNT_NUMBER = AttributeKey.stringKey("error.detail.account.number");

  private static final AttributeKey<String> ACCOUNT_BANK = AttributeKey.stringKey("error.detail.account.bank");

  private static final AttributeKey<String> FEE_NUMBER = AttributeKey.stringKey("error.detail.fee.number");

  private static final AttributeKey<String> FEE_BANK = AttributeKey.stringKey("error.detail.fee.bank");

  private static final AttributeKey<String> FEE_KIND = AttributeKey.stringKey("error.detail.fee.kind");

  private static final AttributeKey<String> HOLDER_NAME = AttributeKey.stringKey("error.detail.holder.name");

  private static final AttributeKey<String> PERSON_EMAIL = AttributeKey.stringKey("error.detail.person.email");

  private static final AttributeKey<String> PERSON_PHONE = AttributeKey.stringKey("error.detail.person.phone");

  private static final AttributeKey<String> PERSON_NAME = AttributeKey.stringKey("error.detail.person.name");

  private static final AttributeKey<String> CLOSED_NUMBER = AttributeKey.stringKey("error.detail.closed.number");

  private static final AttributeKey<String> LAST_NUMBER = AttributeKey.stringKey("error.detail.last.number");

  private Declined_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Declined exception = (Declined) error;
    if (exception.getClass() != Declined.class) {
      out.readThrough(exception, Declined.class, "getCard", "account");
    }
    out.putSensitive(CARD, Mask.REDACT, exception.getCard());
    out.putSensitive(FIXED, Mask.REDACT, exception.getFixed());
    out.putSensitive(VISIBLE, Mask.REDACT, exception.visible);
    out.putString(SHOWN, exception.getShown());
    Declined.Account account = exception.account();
    if (account != null) {
      if (account.getClass() != Declined.Account.class) {
        out.readAs(account, Declined.Account.class, false);
        out.readThrough(account, Declined.Account.class, "getNumber");
      }
      out.putSensitive(ACCOUNT_NUMBER, Mask.REDACT, account.getNumber());
      out.putString(ACCOUNT_BANK, account.bank);
    }
    Declined.Fee fee = exception.fee;
    if (fee != null) {
      if (fee.getClass() != Declined.Fee.class) {
        out.readAs(fee, Declined.Fee.class, false);
      }
      out.readThrough(fee, Declined.Account.class, "getNumber");
      out.putSensitive(FEE_NUMBER, Mask.REDACT, fee.getNumber());
      out.putString(FEE_BANK, fee.bank);
      out.putString(FEE_KIND, fee.kind);
    }
    Declined.Holder holder = exception.holder;
    if (holder != null) {
      if (holder.getClass() != Declined.Holder.class) {
        out.readAs(holder, Declined.Holder.class, true, "name");
      }
      out.putSensitive(HOLDER_NAME, Mask.REDACT, holder.name());
    }
    Declined.Person person = exception.person;
    if (person != null) {
      if (person.getClass() != Declined.Person.class) {
        out.readAs(person, Declined.Person.class, true, "email", "name");
      }
      out.putSensitive(PERSON_EMAIL, Mask.REDACT, person.email());
      out.putSensitive(PERSON_PHONE, Mask.REDACT, person.phone());
      out.putSensitive(PERSON_NAME, Mask.REDACT, person.name());
    }
    Declined.Closed closed = exception.closed;
    if (closed != null) {
      out.putSensitive(CLOSED_NUMBER, Mask.REDACT, closed.number());
    }
    Declined.Last last = exception.last;
    if (last != null) {
      out.putSensitive(LAST_NUMBER, Mask.REDACT, last.number());
    }
  }
}
