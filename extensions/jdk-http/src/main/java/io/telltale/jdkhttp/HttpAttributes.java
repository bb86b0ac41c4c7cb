/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Set;

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

  private HttpAttributes() {}

  /** Returns the method, or what stands for all that anybody may make up. */
  static String method(String method) {
    return METHODS.contains(method) ? method : OTHER;
  }

  /** Returns what the name of a span begins with. */
  static String verb(String method) {
    return METHODS.contains(method) ? method : "HTTP";
  }
}
