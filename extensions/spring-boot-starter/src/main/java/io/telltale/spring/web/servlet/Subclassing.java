/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.util.ClassUtils;

/**
 * Says whether a proxy that is a subclass does what the object does that it stands for. No
 * constructor of the proxy runs, so that its fields are empty: whatever is not handed on to the
 * object sees these.
 */
final class Subclassing {

  private Subclassing() {}

  /** Returns whether nothing of a class is reached past a proxy. */
  static boolean isHarmlessFor(Class<?> type) {
    if (Proxy.isProxyClass(type)) {
      return true; // It is known by its interfaces alone, and so is a proxy of it.
    }
    for (Class<?> each = ClassUtils.getUserClass(type);
        each != null && each != Object.class && each != DefaultAuthenticationEventPublisher.class;
        each = each.getSuperclass()) {
      if (hasOpenFields(each) || hasOpenMethods(each)) {
        return false;
      }
    }
    return true;
  }

  /** Of a field, others than the class itself may ask the proxy. */
  private static boolean hasOpenFields(Class<?> type) {
    boolean hasNest = type.getNestHost() != type || type.getNestMembers().length > 1;
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isStatic(modifiers)
          && !field.isSynthetic()
          && (hasNest || !Modifier.isPrivate(modifiers))) {
        return true;
      }
    }
    return false;
  }

  /** A final method is run by the proxy itself; Spring refuses to call private ones on it. */
  private static boolean hasOpenMethods(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (!Modifier.isStatic(modifiers)
          && !method.isSynthetic()
          && (Modifier.isPrivate(modifiers)
              ? method.getAnnotations().length > 0
              : Modifier.isFinal(modifiers))) {
        return true;
      }
    }
    return false;
  }
}
