/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes properties that stand inside of others as those that OpenTelemetry hands to a component.
 * From 1.65 on it hands over more than nested properties have, and its exporters insist on that:
 * what the interface of properties does not have is asked of the properties around.
 */
final class NestedProperties {

  private NestedProperties() {}

  /**
   * Returns properties of the kind that the outer ones are.
   *
   * @param outer what OpenTelemetry has handed over
   * @param nested what stands inside of it
   */
  static DeclarativeConfigProperties of(
      DeclarativeConfigProperties outer, DeclarativeConfigProperties nested) {
    Set<Class<?>> kinds = interfacesOf(outer.getClass());
    if (kinds.stream().allMatch(kind -> kind.isInstance(nested))) {
      return nested;
    }
    return (DeclarativeConfigProperties)
        Proxy.newProxyInstance(
            outer.getClass().getClassLoader(),
            kinds.toArray(Class<?>[]::new),
            (proxy, method, arguments) ->
                call(
                    method.getDeclaringClass().isInstance(nested) ? nested : outer,
                    method,
                    arguments));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Set<Class<?>> interfacesOf(Class<?> type) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> current = type; current != null; current = current.getSuperclass()) {
      interfaces.addAll(Set.of(current.getInterfaces()));
    }
    return interfaces;
  }
}
