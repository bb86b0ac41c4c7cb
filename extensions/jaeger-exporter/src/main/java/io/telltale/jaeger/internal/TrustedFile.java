/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A file of certificates in PEM form, which are trusted in place of those of the JDK.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class TrustedFile {

  private TrustedFile() {}

  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException if it cannot be read or holds no certificate
   */
  public static SSLContext read(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("certificate-" + count++, certificate);
      }
      if (count == 0) {
        throw new IllegalArgumentException(
            "\"" + path + "\" holds no certificate; write the path of a PEM file");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "\"" + path + "\" cannot be read as certificates: " + e, e);
    }
  }
}
