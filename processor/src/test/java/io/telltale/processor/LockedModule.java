/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A module of two errors that is locked, and what is compiled of it. */
abstract class LockedModule {

  static final String LOGIN =
      "@Sensitive(Mask.EMAIL) String contact; @ErrorAttribute String tenant;"
          + " @Sensitive(Mask.DROP) String note;";

  static final String LOCK =
      """
      # What the errors of this module are called, which status, title and message they have, and what
      # leaves with them. telltale-processor adds new errors. Whoever takes back a code, changes what
      # it says, or lets out more of an old error, has to change its line here.

      error DEFAULT 20 DEFAULT-20 com.acme.Quota
      error DEFAULT 201 DEFAULT-201 com.acme.Login
      exclude request_id
      exclude user_id
      member com.acme.Login contact STRING EMAIL
      member com.acme.Login note STRING DROP
      member com.acme.Login tenant STRING CLEAR
      status DEFAULT 20 500
      status DEFAULT 201 500
      title DEFAULT 20 "Quota"
      title DEFAULT 201 "Login"
      """;

  @TempDir Path directory;
  Path lock;
  Compiler compiler;

  @BeforeEach
  void lockTwoErrors() throws IOException {
    lock = directory.resolve("telltale.lock");
    compiler = compiler("main");
    compiler.compile(both("201", LOGIN)).orFail();
  }

  Compiler compiler(String name) {
    return new Compiler(directory.resolve(name)).options(List.of("-Atelltale.lock=" + lock));
  }

  static Map<String, String> both(String loginCode, String loginBody) {
    Map<String, String> sources = source("Login", loginCode, loginBody);
    sources.putAll(source("Quota", "20", ""));
    return sources;
  }

  static Map<String, String> source(String name, String code, String body) {
    Map<String, String> sources = new HashMap<>();
    sources.put(
        "com.acme." + name,
        """
        package com.acme;
        import io.telltale.annotations.*;
        @ErrorCode(%s)
        class %s extends Exception {
          %s
          static class M implements Masker {
            public M() {}
            @Override public String mask(String value) { return "?"; }
          }
        }
        """
            .formatted(code, name, body));
    return sources;
  }

  static String message(Compiler.Result result) {
    return result.telltale().stream()
        .map(d -> d.getMessage(Locale.ROOT).replaceFirst("(?s)^.*?\\[telltale:", "[telltale:"))
        .sorted()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
