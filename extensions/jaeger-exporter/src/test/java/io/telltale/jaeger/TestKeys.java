/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A key of its own for a test's server called localhost, made by the JDK's keytool.
 *
 * @param serverContext what the server is known by
 * @param certificate the server's certificate, a PEM file
 */
record TestKeys(SSLContext serverContext, Path certificate) {

  private static final String PASSWORD = "changeit";

  private static @Nullable TestKeys shared;

  /** Returns the one key of all tests of this process: keytool is a process of its own. */
  static synchronized TestKeys shared() throws Exception {
    TestKeys made = shared;
    if (made == null) {
      made = create();
      shared = made;
    }
    return made;
  }

  private static TestKeys create() throws Exception {
    Path folder = Files.createTempDirectory("telltale-keys");
    folder.toFile().deleteOnExit();
    Path store = folder.resolve("server.p12");
    Path certificate = folder.resolve("server.pem");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost");
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    certificate.toFile().deleteOnExit();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Files.delete(store);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new TestKeys(context, certificate);
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    String[] common = {
      "-keystore",
      store.toString(),
      "-storetype",
      "PKCS12",
      "-storepass",
      PASSWORD,
      "-alias",
      "server"
    };
    String[] command = new String[1 + arguments.length + common.length];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    System.arraycopy(common, 0, command, 1 + arguments.length, common.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }
}
