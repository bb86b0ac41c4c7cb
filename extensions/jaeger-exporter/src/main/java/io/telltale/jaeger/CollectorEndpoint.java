/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The URL of a collector. */
final class CollectorEndpoint {

  static final String DEFAULT = "http://localhost:14268/api/traces";

  private static final String DEFAULT_PATH = "/api/traces";

  private CollectorEndpoint() {}

  /**
   * Reads a URL; one without a path gets that of collectors.
   *
   * @throws IllegalArgumentException if it is none, or holds what may be a credential
   */
  static URI parse(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw unusable(url, "it is no URL: " + e.getReason());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw unusable(url, "it begins with neither http:// nor https://");
    }
    if (uri.getRawUserInfo() != null) {
      throw unusable(url, "it holds credentials; give them by basicAuthentication");
    }
    if (uri.getHost() == null) {
      throw unusable(url, "it names no host");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw unusable(url, "it has a query or a fragment; leave them out");
    }
    String path = uri.getRawPath();
    return path == null || path.isEmpty() || path.equals("/") ? uri.resolve(DEFAULT_PATH) : uri;
  }

  private static IllegalArgumentException unusable(String url, String reason) {
    // Where any of these is, a password may be around it.
    boolean shown = url.chars().noneMatch(c -> c == '@' || c == '?' || c == '#' || c < ' ');
    String quoted = shown ? "\"" + url + "\"" : "(not shown, as it may hold credentials)";
    return new IllegalArgumentException(
        "endpoint " + quoted + ": " + reason + "; write e.g. " + DEFAULT);
  }
}
