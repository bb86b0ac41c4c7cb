/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the URL of an OTLP endpoint must look like. */
final class EndpointRule {

  private static final String EXAMPLE = "; write e.g. http://localhost:4318";

  /**
   * A host and a port. Not left to {@link URI#getHost()}, which knows no host with an underscore,
   * though that is how containers are often called.
   */
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]+]|[^:\\[\\]]*)(:(?<port>[0-9]*))?");

  private EndpointRule() {}

  /**
   * Returns why an endpoint cannot be used and how to mend it, or null if it can.
   *
   * @param grpc whether it is known to be one of OTLP over gRPC
   */
  static @Nullable String problem(String endpoint, boolean grpc) {
    if (endpoint.isBlank()) {
      return "it is blank" + EXAMPLE;
    }
    if (endpoint.matches("(?i)https?:/*")) {
      return "no host" + EXAMPLE;
    }
    URI uri;
    try {
      uri = new URI(endpoint);
    } catch (URISyntaxException e) {
      return "it cannot be read as a URL" + EXAMPLE;
    }
    String scheme = uri.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return "its scheme is not http or https" + EXAMPLE;
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return "an endpoint has no query and no fragment; put credentials into headers";
    }
    if (grpc && uri.getRawPath() != null && !uri.getRawPath().matches("/?")) {
      return "OTLP over gRPC has no path; write e.g. http://localhost:4317";
    }
    return authorityProblem(uri.getRawAuthority());
  }

  private static @Nullable String authorityProblem(@Nullable String authority) {
    if (authority == null) {
      return "no host" + EXAMPLE;
    }
    if (authority.indexOf('@') >= 0) {
      return "an endpoint has no user name or password; put credentials into headers";
    }
    Matcher matcher = HOST_AND_PORT.matcher(authority);
    if (!matcher.matches() || matcher.group("host").isEmpty()) {
      return "no host" + EXAMPLE;
    }
    String port = matcher.group("port");
    if (port != null && !isPort(port)) {
      return "its port is not between 1 and 65535" + EXAMPLE;
    }
    return null;
  }

  private static boolean isPort(String port) {
    if (!port.matches("0*[0-9]{1,5}")) {
      return false;
    }
    int number = Integer.parseInt(port);
    return number >= 1 && number <= 65_535;
  }
}
