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

  private static final AttributeKey<String> GUEST_TENANT = AttributeKey.stringKey("error.detail.guest.tenant");

  private static final AttributeKey<String> GUEST_PHONE_NUMBER = AttributeKey.stringKey("error.detail.guest.phone.number");

  private static final AttributeKey<String> EMAIL_ADDRESS = AttributeKey.stringKey("error.detail.email.address");

  private Invited_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Invited.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Invited exception = (Invited) error;
    Invited.Guest guest = exception.guest;
    if (guest != null) {
      if (guest.getClass() != Invited.Guest.class) {
        out.readAs(guest, Invited.Guest.class, false);
      }
      out.putString(GUEST_TENANT, guest.tenant);
      Invited.Guest.Phone phone = guest.phone;
      if (phone != null) {
        if (phone.getClass() != Invited.Guest.Phone.class) {
          out.readAs(phone, Invited.Guest.Phone.class, true);
        }
        out.putSensitive(GUEST_PHONE_NUMBER, Mask.REDACT, phone.number);
      }
    }
    Invited.Email email = exception.email;
    if (email != null) {
      out.putSensitive(EMAIL_ADDRESS, Mask.EMAIL, email.address());
    }
  }
}
