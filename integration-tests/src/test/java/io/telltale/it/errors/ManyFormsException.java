/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/** Secrets that are written in more forms than their own. */
@ErrorCode(41)
public class ManyFormsException extends RuntimeException {
  @Sensitive final InetAddress client;
  @Sensitive final BigDecimal balance;
  @Sensitive final LocalDate born;
  @Sensitive final Instant seen;
  @Sensitive final URI database;

  public ManyFormsException(
      String message,
      InetAddress client,
      BigDecimal balance,
      LocalDate born,
      Instant seen,
      URI database) {
    super(message);
    this.client = client;
    this.balance = balance;
    this.born = born;
    this.seen = seen;
    this.database = database;
  }
}
