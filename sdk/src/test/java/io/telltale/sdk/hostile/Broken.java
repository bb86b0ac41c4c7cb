/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Makes implementations of interfaces of which one method throws. */
final class Broken {

  private Broken() {}

  /**
   * Returns an object that does what another one does, but for one method.
   *
   * @param method the name of the method that throws
   */
  static <T> T of(Class<T> type, T other, String method, Supplier<?> fault) {
    Object proxy =
        Proxy.newProxyInstance(
            Broken.class.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (called.getName().equals(method)) {
                return fault.get();
              }
              try {
                return called.invoke(other, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
