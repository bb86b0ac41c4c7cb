/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import io.telltale.outlets.Scene;
import org.jspecify.annotations.Nullable;

/** A context, of which a file is read at the end. */
class ContextOutlet implements Scene.Outlet {

  final Context context;

  ContextOutlet(Context context) {
    this.context = context;
  }

  @Override
  public void put(String key, String value) {
    context.mdc.put(key, value);
  }

  @Override
  public void log(String text, @Nullable Throwable thrown, Object... arguments) {
    context.logger().error(text, Scene.Outlet.withThrown(thrown, arguments));
  }

  @Override
  public String written() {
    return context.written();
  }

  @Override
  public void close() {
    context.close();
  }
}
