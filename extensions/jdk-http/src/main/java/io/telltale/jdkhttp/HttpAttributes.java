/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenTelemetry's semantic conventions for HTTP spans, as far as they are stable and used here. */
final class HttpAttributes {

  static final AttributeKey<String> REQUEST_METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<Long> STATUS_CODE = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  static final AttributeKey<String> URL_SCHEME = AttributeKey.stringKey("url.scheme");
  static final AttributeKey<String> URL_PATH = AttributeKey.stringKey("url.path");
  static final AttributeKey<String> URL_FULL = AttributeKey.stringKey("url.full");
  static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
  static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
  static final AttributeKey<String> PROTOCOL_VERSION =
      AttributeKey.stringKey("network.protocol.version");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");
  private static final String OTHER = "_OTHER";

  /** Characters; browsers and servers take hardly more. */
  static final int MAX_PATH = 2_048;

  /** As long as a name of the DNS may be, with brackets and a zone to spare. */
  private static final int MAX_HOST = 300;

  private static final String WITHHELD = "***";

  private static final Pattern VERSION = Pattern.compile("HTTP/([0-9](\\.[0-9])?)");

  private HttpAttributes() {}

  /** Returns the method, or what stands for all that anybody may make up. */
  static String method(String method) {
    return METHODS.contains(method) ? method : OTHER;
  }

  /**
   * Returns a path, or what stands for one that is too long. It is not cut: the end of what is left
   * could be a part of a sensitive value, which nobody would find any more.
   */
  static String path(@Nullable String path) {
    if (path == null) {
      return "";
    }
    return path.length() <= MAX_PATH ? path : "/" + WITHHELD;
  }

  /** Returns the name of a host, or what stands for what is none. */
  static String host(String host) {
    return host.length() <= MAX_HOST ? host : WITHHELD;
  }

  /** Returns the version in a request line, which may say anything; null if it is none. */
  static @Nullable String version(String protocol) {
    Matcher version = VERSION.matcher(protocol);
    return version.matches() ? version.group(1) : null;
  }

  /** Returns what the name of a span begins with. */
  static String verb(String method) {
    return METHODS.contains(method) ? method : "HTTP";
  }
}
