/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.Nullable;

/**
 * The names of classes and methods as a programmer has written them: without what compilers number,
 * and without what is generated at run time. Numbers of lambdas and of anonymous classes change
 * with any edit of the file, and those of proxies from run to run.
 */
final class CodeNames {

  private static final String LAMBDA = "lambda$";

  /** Parts of names of classes that nobody has written. */
  private static final String[] GENERATED = {
    "$$", "$ByteBuddy$", "$HibernateProxy$", "$MockitoMock$", "$Proxy$", "$EnhancerBy"
  };

  private static final String[] GENERATED_ENDS = {"_Subclass", "_ClientProxy", "_Bean"};

  private CodeNames() {}

  /** Returns whether a class was generated at run time, or by a framework's compiler. */
  static boolean isGenerated(String type) {
    // A slash stands in the name of a hidden class, before its address.
    if (type.indexOf('/') >= 0 || type.startsWith("$", type.lastIndexOf('.') + 1)) {
      return true;
    }
    for (String part : GENERATED) {
      if (type.contains(part)) {
        return true;
      }
    }
    for (String end : GENERATED_ENDS) {
      if (type.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name of a class without the numbers in it. */
  static String ofClass(String type) {
    if (type.indexOf('$') < 0 && type.indexOf('/') < 0 && !type.contains("_closure")) {
      return type;
    }
    int end = type.indexOf('/');
    int generated = type.indexOf("$$");
    String name = type.substring(0, least(end, generated, type.length()));
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      out.append(name.charAt(i));
      boolean numbered = name.charAt(i) == '$' || name.startsWith("_closure", i - 7);
      while (numbered && i + 1 < name.length() && isDigit(name.charAt(i + 1))) {
        i++;
      }
    }
    return out.toString();
  }

  /** Returns the name of a method, that in which a lambda stands; null if nobody has written it. */
  static @Nullable String ofMethod(String method) {
    if (method.startsWith(LAMBDA)) {
      int end = method.indexOf('$', LAMBDA.length());
      String enclosing = method.substring(LAMBDA.length(), end < 0 ? method.length() : end);
      return switch (enclosing) {
        case "new" -> "<init>";
        case "static" -> "<clinit>";
        default -> enclosing;
      };
    }
    if (method.startsWith("access$") || method.startsWith("CGLIB$")) {
      return null;
    }
    // Kotlin and AspectJ put what they add behind the name.
    int added = method.indexOf('$', 1);
    return method.substring(0, least(added, method.indexOf("_aroundBody"), method.length()));
  }

  private static int least(int first, int second, int length) {
    return Math.min(first < 0 ? length : first, second < 0 ? length : second);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
