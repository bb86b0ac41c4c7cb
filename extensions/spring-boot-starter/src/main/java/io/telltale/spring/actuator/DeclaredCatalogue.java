/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.actuator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What all modules of the application declare: each one's {@code META-INF/telltale/errors.json}, as
 * the compiler wrote it, in one JSON text that telltale-catalogue reads.
 */
final class DeclaredCatalogue {

  private static final String MODULE = "META-INF/telltale/errors.json";

  private final ClassLoader loader;

  DeclaredCatalogue(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the catalogue; modules are in an order that does not change from start to start. */
  String json() throws IOException {
    Set<String> modules = new TreeSet<>();
    for (URL url : Collections.list(loader.getResources(MODULE))) {
      URLConnection connection = url.openConnection();
      // A cached one would keep its jar open.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        modules.add(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    }
    StringJoiner json = new StringJoiner(",\n", "{\"format\":1,\"modules\":[", "]}");
    modules.forEach(json::add);
    return json.toString();
  }
}
