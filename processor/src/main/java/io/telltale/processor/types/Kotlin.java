/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Mirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The words of Kotlin, for what was written in it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Kotlin {

  private Kotlin() {}

  public static boolean isKotlin(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement && Mirror.isPresent(e, "kotlin.Metadata")) {
        return true;
      }
    }
    return false;
  }

  /** Returns what something private has to be instead. */
  public static String opened(Element element) {
    return isKotlin(element) ? "internal" : "package-private";
  }
}
