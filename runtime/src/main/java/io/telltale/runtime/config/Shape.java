/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.config;

/**
 * A kind of personal data or credential that Telltale recognizes by its shape alone, in texts about
 * which nothing was declared. Telltale looks for all of them unless you turn them off.
 *
 * <p>{@code docs/shapes.md} says what each one covers, what it leaves alone and how often it errs.
 */
public enum Shape {
  /** An e-mail address, also with a percent-encoded {@code @}. */
  EMAIL,
  /** A payment card number: issuer prefix, length and check digit, bare or in groups. */
  PAYMENT_CARD,
  /** A number by which a state knows a person, in its written form or after a word naming it. */
  NATIONAL_ID,
  /** A telephone number, international, in its written national form, or after a word naming it. */
  PHONE,
  /** An international bank account number, with or without spaces. */
  IBAN,
  /** A JSON Web Token, signed or encrypted. */
  JWT,
  /** What follows {@code Bearer} and {@code Basic}, and the value of an authorization header. */
  CREDENTIALS,
  /** A key of a well-known service, known by its prefix, and a private key in PEM form. */
  API_KEY,
  /** User and password in a URL, and values named like a secret in queries, DSNs and JSON. */
  URL_SECRET
}
