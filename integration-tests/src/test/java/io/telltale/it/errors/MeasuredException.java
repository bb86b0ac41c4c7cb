/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Secrets that are no texts. */
@SuppressWarnings("telltale:low-entropy") // its message says nothing of them
@ErrorCode(4)
public class MeasuredException extends RuntimeException {
  @Sensitive final int pin;
  @Sensitive final long account;
  @Sensitive final double salary;
  @Sensitive final boolean pregnant;
  @Sensitive final BigDecimal balance;
  @Sensitive final UUID patient;
  @Sensitive final TimeUnit unit;
  @Sensitive final URI profile;
  @Sensitive final LocalDate born;

  public MeasuredException(
      int pin,
      long account,
      double salary,
      boolean pregnant,
      BigDecimal balance,
      UUID patient,
      TimeUnit unit,
      URI profile,
      LocalDate born) {
    super(
        "pin %s, account %s, salary %s, balance %s, patient %s, profile %s, born %s"
            .formatted(pin, account, salary, balance, patient, profile, born));
    this.pin = pin;
    this.account = account;
    this.salary = salary;
    this.pregnant = pregnant;
    this.balance = balance;
    this.patient = patient;
    this.unit = unit;
    this.profile = profile;
    this.born = born;
  }
}
