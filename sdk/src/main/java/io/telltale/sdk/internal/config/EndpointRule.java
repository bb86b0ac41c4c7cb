/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the URL that an exporter sends to must look like. */
enum EndpointRule {
  OTLP("https?", "http or https", "http://localhost:4318"),
  OTLP_GRPC("https?", "http or https", "http://localhost:4317", "OTLP over gRPC has no path"),
  JAEGER_AGENT("udp", "udp", "udp://localhost:6831", "datagrams have no path"),
  JAEGER_COLLECTOR("https?", "http or https", "http://localhost:14268"),
  ZIPKIN("https?", "http or https", "http://localhost:9411"),
  /** Of an exporter that nobody here knows: where it is a URL of HTTP, it must be a right one. */
  ANY("https?", "http or https", "http://localhost:4318");

  /**
   * A host and a port. Not left to {@link URI#getHost()}, which knows no host with an underscore,
   * though that is how containers are often called.
   */
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]+]|[^:\\[\\]]*)(:(?<port>[0-9]*))?");

  private final Pattern scheme;
  private final String schemes;
  private final String remedy;
  private final @Nullable String noPath;

  EndpointRule(String scheme, String schemes, String example) {
    this(scheme, schemes, example, null);
  }

  EndpointRule(String scheme, String schemes, String example, @Nullable String noPath) {
    this.scheme = Pattern.compile("(?i)" + scheme);
    this.schemes = schemes;
    this.remedy = "; write e.g. " + example;
    this.noPath = noPath;
  }

  /** Returns why an endpoint cannot be used and how to mend it, or null if it can. */
  @Nullable String problem(String endpoint) {
    if (endpoint.isBlank()) {
      return "it is blank" + remedy;
    }
    if (this == ANY && !endpoint.matches("(?i)https?:.*")) {
      return null;
    }
    if (endpoint.matches("(?i)(https?|udp):/*")) {
      return "no host" + remedy;
    }
    URI uri;
    try {
      uri = new URI(endpoint);
    } catch (URISyntaxException e) {
      return "it cannot be read as a URL" + remedy;
    }
    if (uri.getScheme() == null || !scheme.matcher(uri.getScheme()).matches()) {
      return "its scheme is not " + schemes + remedy;
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return "an endpoint has no query and no fragment; put credentials into headers";
    }
    if (noPath != null && uri.getRawPath() != null && !uri.getRawPath().matches("/?")) {
      return noPath + remedy;
    }
    return authorityProblem(uri.getRawAuthority());
  }

  private @Nullable String authorityProblem(@Nullable String authority) {
    if (authority == null) {
      return "no host" + remedy;
    }
    if (authority.indexOf('@') >= 0) {
      return "an endpoint has no user name or password; put credentials into headers";
    }
    Matcher matcher = HOST_AND_PORT.matcher(authority);
    if (!matcher.matches() || matcher.group("host").isEmpty()) {
      return "no host" + remedy;
    }
    String port = matcher.group("port");
    if (port != null && !isPort(port)) {
      return "its port is not between 1 and 65535" + remedy;
    }
    return null;
  }

  /** Returns the host of an endpoint without a problem, an IPv6 address without its brackets. */
  static String host(String endpoint) {
    String host = hostAndPort(endpoint).group("host");
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns the port of an endpoint without a problem, or null if it names none. */
  static @Nullable String port(String endpoint) {
    return hostAndPort(endpoint).group("port");
  }

  private static Matcher hostAndPort(String endpoint) {
    Matcher matcher = HOST_AND_PORT.matcher(URI.create(endpoint).getRawAuthority());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("an endpoint that was not checked");
    }
    return matcher;
  }

  private static boolean isPort(String port) {
    if (!port.matches("0*[0-9]{1,5}")) {
      return false;
    }
    int number = Integer.parseInt(port);
    return number >= 1 && number <= 65_535;
  }
}
