/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint of an exporter must be. No endpoint has a user name, a password, a query or a
 * fragment, since reports and log lines show the endpoint.
 *
 * <p>Immutable.
 */
public final class EndpointRule {

  /**
   * A host and a port. Not left to {@link URI#getHost()}, which knows no host with an underscore,
   * though that is how containers are often called.
   */
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]+]|[^:\\[\\]]*)(:(?<port>[0-9]*))?");

  private final List<String> schemes;
  private final String remedy;
  private final @Nullable String noPath;
  private final boolean lenient;

  private EndpointRule(
      List<String> schemes, String remedy, @Nullable String noPath, boolean lenient) {
    this.schemes = schemes;
    this.remedy = remedy;
    this.noPath = noPath;
    this.lenient = lenient;
  }

  /**
   * A URL.
   *
   * @param example a valid one, to quote when another one is refused
   * @param schemes those that it may have, in lower case
   */
  public static EndpointRule url(String example, String... schemes) {
    return new EndpointRule(List.of(schemes), "; write e.g. " + example, null, false);
  }

  /**
   * Returns the same rule for endpoints without a path.
   *
   * @param reason why there is none, for example {@code datagrams have no path}
   */
  public EndpointRule withoutPath(String reason) {
    return new EndpointRule(schemes, remedy, reason, lenient);
  }

  /**
   * Returns the same rule, but only for URLs of HTTP. The exporter itself judges any other
   * endpoint.
   */
  public EndpointRule orAnyOther() {
    return new EndpointRule(schemes, remedy, noPath, true);
  }

  /** Returns why an endpoint cannot be used and how to mend it, or null if it can. */
  public @Nullable String problem(String endpoint) {
    if (endpoint.isBlank()) {
      return "it is blank" + remedy;
    }
    if (lenient && !endpoint.matches("(?i)https?:.*")) {
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
    if (uri.getScheme() == null || !schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      return "its scheme is not " + String.join(" or ", schemes) + remedy;
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
  public static String host(String endpoint) {
    String host = hostAndPort(endpoint).group("host");
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns the port of an endpoint without a problem, or null if it names none. */
  public static @Nullable String port(String endpoint) {
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
