/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import java.util.Set;

/** What the names of attributes say about their values. */
final class Conventions {

  /** Names whose values come from a fixed list, or from the program itself. */
  private static final Set<String> FIXED =
      Set.of(
          "db.operation.name",
          "db.operation",
          "error.code",
          "error.domain",
          "error.name",
          "error.status_code",
          "error.type",
          "exception.cause_types",
          "exception.escaped",
          "exception.type",
          "faas.trigger",
          "http.flavor",
          "http.method",
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "http.scheme",
          "http.status_code",
          "messaging.operation",
          "messaging.operation.type",
          "messaging.system",
          "net.protocol.name",
          "net.protocol.version",
          "net.transport",
          "rpc.grpc.status_code",
          "rpc.system",
          "url.scheme");

  private Conventions() {}

  /**
   * Returns whether the value is never rewritten: it is one of a fixed list, or names a part of the
   * program, so that a secret that looks the same is no reason to change it.
   */
  static boolean isFixed(String name) {
    return FIXED.contains(name)
        || name.startsWith("code.")
        || name.startsWith("db.system")
        || (name.startsWith("network.") && !name.endsWith(".address"))
        || name.startsWith("telemetry.sdk.");
  }

  /** Returns whether the value is a text that says what went wrong, and may contain anything. */
  static boolean isErrorText(String name) {
    return name.equals("exception.message")
        || name.equals("exception.stacktrace")
        || name.equals("error.message");
  }
}
