/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** Runs the tool, and keeps what it says. */
record Tool(int exit, String out, String err) {

  static Tool run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int exit = CatalogueTool.run(new PrintWriter(out), new PrintWriter(err), texts);
    return new Tool(exit, out.toString(), err.toString());
  }
}
