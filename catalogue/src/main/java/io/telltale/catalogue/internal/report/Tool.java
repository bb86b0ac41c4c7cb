/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this tool is called.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Tool {

  public static final String NAME = "telltale-catalogue";

  private Tool() {}

  /** Returns the version of this tool. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
