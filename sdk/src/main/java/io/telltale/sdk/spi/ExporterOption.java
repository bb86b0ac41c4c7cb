/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.spi;

/** The options that say where spans go and how they get there, as far as exporters differ. */
public enum ExporterOption {
  /** Where to: {@code endpoint}. */
  ENDPOINT,
  /** Headers of requests: {@code headers}. */
  HEADERS,
  /** How requests are compressed: {@code compression}. */
  COMPRESSION,
  /** How long a request may take: {@code requestTimeout}. */
  REQUEST_TIMEOUT,
  /** The certificates to trust: {@code trustedCertificates}. */
  TRUSTED_CERTIFICATES,
  /** The certificate to show: {@code clientCertificate}. */
  CLIENT_CERTIFICATE,
  /** The key of the certificate to show: {@code clientKey}. */
  CLIENT_KEY
}
