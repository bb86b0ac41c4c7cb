/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.shop;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.util.List;

final class PaymentDownWriter implements ErrorWriter {

  private static final ErrorIdentity IDENTITY =
      ErrorIdentity.builder("PAY", 7).name("PAYMENT_DOWN").status(503).build();
  private static final AttributeKey<String> CARD = AttributeKey.stringKey("error.detail.card");
  private static final AttributeKey<Double> AMOUNT = AttributeKey.doubleKey("error.detail.amount");
  private static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("error.detail.attempts");
  private static final AttributeKey<Boolean> RETRYABLE =
      AttributeKey.booleanKey("error.detail.retryable");

  @Override
  public Class<PaymentDownException> type() {
    return PaymentDownException.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    return IDENTITY;
  }

  @Override
  public List<ErrorIdentity> identities() {
    return List.of(IDENTITY);
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    PaymentDownException e = (PaymentDownException) error;
    out.putSensitive(CARD, Mask.LAST_FOUR, e.card());
    out.putDouble(AMOUNT, e.amount());
    out.putLong(ATTEMPTS, e.attempts());
    out.putBoolean(RETRYABLE, e.retryable());
  }
}
