package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Unreachable} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Unreachable_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Unreachable_Telltale INSTANCE = new Unreachable_Telltale();

  private static final AttributeKey<String> MARKED_TOLD_NAME = AttributeKey.stringKey("error.detail.marked.told.name");

  private static final AttributeKey<String> MARKED_HIDDEN_NAME = AttributeKey.stringKey("error.detail.marked.hidden.name");

  private static final AttributeKey<String> CONTACT_EMAIL_ADDRESS = AttributeKey.stringKey("error.detail.contact.email.address");

  private static final AttributeKey<String> CONTACT_PHONE_NUMBER = AttributeKey.stringKey("error.detail.contact.phone.number");

  private static final AttributeKey<String> CONTACT_POST_STREET = AttributeKey.stringKey("error.detail.contact.post.street");

  private static final AttributeKey<String> UNMARKED_HIDDEN_NAME = AttributeKey.stringKey("error.detail.unmarked.hidden.name");

  private Unreachable_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Unreachable.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Unreachable exception = (Unreachable) error;
    Unreachable.Way marked = exception.marked;
    if (marked != null) {
      Unreachable.Told markedTold = marked instanceof Unreachable.Told ? (Unreachable.Told) marked : null;
      if (markedTold != null) {
        out.putString(MARKED_TOLD_NAME, markedTold.name());
      }
      Unreachable.Hidden markedHidden = marked instanceof Unreachable.Hidden ? (Unreachable.Hidden) marked : null;
      if (markedHidden != null) {
        out.putSensitive(MARKED_HIDDEN_NAME, Mask.REDACT, markedHidden.name());
      }
    }
    Unreachable.Contact contact = exception.contact;
    if (contact != null) {
      Unreachable.Email contactEmail = contact instanceof Unreachable.Email ? (Unreachable.Email) contact : null;
      if (contactEmail != null) {
        out.putSensitive(CONTACT_EMAIL_ADDRESS, Mask.EMAIL, contactEmail.address());
      }
      Unreachable.Phone<?> contactPhone = contact instanceof Unreachable.Phone<?> ? (Unreachable.Phone<?>) contact : null;
      if (contactPhone != null) {
        out.putSensitiveAny(CONTACT_PHONE_NUMBER, Mask.EMAIL, contactPhone.number());
      }
      Unreachable.Post contactPost = contact instanceof Unreachable.Post ? (Unreachable.Post) contact : null;
      if (contactPost != null) {
        if (contactPost.getClass() != Unreachable.Post.class) {
          out.readAs(contactPost, Unreachable.Post.class, true);
        }
        out.putSensitive(CONTACT_POST_STREET, Mask.EMAIL, contactPost.street);
      }
    }
    Unreachable.Way unmarked = exception.unmarked;
    if (unmarked != null) {
      Unreachable.Hidden unmarkedHidden = unmarked instanceof Unreachable.Hidden ? (Unreachable.Hidden) unmarked : null;
      if (unmarkedHidden != null) {
        out.putSensitive(UNMARKED_HIDDEN_NAME, Mask.REDACT, unmarkedHidden.name());
      }
    }
  }
}
