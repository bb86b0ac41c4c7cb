package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.spi.ElementParts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.Optionals;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Held} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Held_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Held_Telltale INSTANCE = new Held_Telltale();

  private static final AttributeKey<List<String>> SECRETS_NAME = AttributeKey.stringArrayKey("error.detail.secrets.name");

  private static final AttributeKey<List<String>> SECRETS_ID = AttributeKey.stringArrayKey("error.detail.secrets.id");

  private static final AttributeKey<List<String>> CUSTOMERS_NAME = AttributeKey.stringArrayKey("error.detail.customers.name");

  private static final AttributeKey<List<String>> ARRAYS_NAME = AttributeKey.stringArrayKey("error.detail.arrays.name");

  private static final AttributeKey<List<String>> OPTIONAL_NAME = AttributeKey.stringArrayKey("error.detail.optional.name");

  private static final AttributeKey<List<String>> EMAILS_ADDRESS = AttributeKey.stringArrayKey("error.detail.emails.address");

  private static final AttributeKey<List<String>> FROZEN_NAME = AttributeKey.stringArrayKey("error.detail.frozen.name");

  private static final AttributeKey<List<String>> FROZEN_EMAILS_ADDRESS = AttributeKey.stringArrayKey("error.detail.frozenEmails.address");

  private static final AttributeKey<List<String>> BY_ID_NAME = AttributeKey.stringArrayKey("error.detail.byId.name");

  private static final AttributeKey<List<String>> VIEWED_NAME = AttributeKey.stringArrayKey("error.detail.viewed.name");

  private Held_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Held.class;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Held exception = (Held) error;
    Object secrets = exception.secrets;
    if (secrets != null) {
      out.putSensitiveList(SECRETS_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, secrets, each -> each.name()));
      out.putSensitiveList(SECRETS_ID, Mask.DROP, ElementParts.of(Held.Customer.class, secrets, each -> each.id()));
    }
    Object customers = exception.customers;
    if (customers != null) {
      out.putSensitiveList(CUSTOMERS_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, customers, each -> each.name()));
    }
    Object arrays = exception.arrays;
    if (arrays != null) {
      out.putSensitiveList(ARRAYS_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, arrays, each -> each.name()));
    }
    Object optional = Optionals.orNull(exception.optional);
    if (optional != null) {
      out.putSensitiveList(OPTIONAL_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, optional, each -> each.name()));
    }
    Object emails = exception.emails;
    if (emails != null) {
      out.putSensitiveList(EMAILS_ADDRESS, Mask.EMAIL, ElementParts.of(Held.Email.class, emails, each -> each.address()));
    }
    Object frozen = exception.frozen;
    if (frozen != null) {
      out.putSensitiveList(FROZEN_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, frozen, each -> each.name()));
    }
    Object frozenEmails = exception.frozenEmails;
    if (frozenEmails != null) {
      out.putSensitiveList(FROZEN_EMAILS_ADDRESS, Mask.EMAIL, ElementParts.of(Held.Email.class, frozenEmails, each -> each.address()));
    }
    Object byId = exception.byId;
    if (byId != null) {
      out.putSensitiveList(BY_ID_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, byId, each -> each.name()));
    }
    Object viewed = exception.viewed;
    if (viewed != null) {
      out.putSensitiveList(VIEWED_NAME, Mask.REDACT, ElementParts.of(Held.Customer.class, viewed, each -> each.name()));
    }
  }
}
