/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import java.util.HashMap;
import java.util.Map;

/** Sets system properties, which stand for the environment here, and puts them back. */
public final class SystemProperties implements AutoCloseable {

  private final Map<String, String> before = new HashMap<>();

  public SystemProperties set(String name, String value) {
    before.putIfAbsent(name, System.getProperty(name));
    System.setProperty(name, value);
    return this;
  }

  @Override
  public void close() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
