package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Ordered} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Ordered_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Ordered_Telltale INSTANCE = new Ordered_Telltale();

  private static final AttributeKey<String> CUSTOMER_EMAIL = AttributeKey.stringKey("error.detail.customer.email");

  private static final AttributeKey<String> CUSTOMER_NAME = AttributeKey.stringKey("error.detail.customer.name");

  private static final AttributeKey<String> CUSTOMER_ADDRESS_STREET = AttributeKey.stringKey("error.detail.customer.address.street");

  private static final AttributeKey<String> CUSTOMER_ADDRESS_NUMBER = AttributeKey.stringKey("error.detail.customer.address.number");

  private static final AttributeKey<String> ACCOUNT_BANK = AttributeKey.stringKey("error.detail.account.bank");

  private static final AttributeKey<String> ACCOUNT_NUMBER = AttributeKey.stringKey("error.detail.account.number");

  private static final AttributeKey<String> SHOWN_BANK = AttributeKey.stringKey("error.detail.shown.bank");

  private Ordered_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Ordered.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Ordered exception = (Ordered) error;
    Ordered.Customer customer = exception.customer;
    if (customer != null) {
      out.putSensitive(CUSTOMER_EMAIL, Mask.REDACT, customer.email());
      out.putSensitive(CUSTOMER_NAME, Mask.DROP, customer.name());
      Ordered.Address address = customer.address();
      if (address != null) {
        out.putSensitive(CUSTOMER_ADDRESS_STREET, Mask.DROP, address.street());
        out.putSensitive(CUSTOMER_ADDRESS_NUMBER, Mask.DROP, address.number());
      }
    }
    Ordered.Account account = exception.account;
    if (account != null) {
      if (account.getClass() != Ordered.Account.class) {
        out.readAs(account, Ordered.Account.class, true);
        out.readThrough(account, Ordered.Account.class, "getNumber");
      }
      out.putSensitive(ACCOUNT_BANK, Mask.REDACT, account.bank);
      out.putSensitive(ACCOUNT_NUMBER, Mask.DROP, account.getNumber());
    }
    Ordered.Account shown = exception.shown;
    if (shown != null) {
      if (shown.getClass() != Ordered.Account.class) {
        out.readAs(shown, Ordered.Account.class, false);
      }
      out.putString(SHOWN_BANK, shown.bank);
    }
    out.leaveUnknown(exception.shown);
  }
}
