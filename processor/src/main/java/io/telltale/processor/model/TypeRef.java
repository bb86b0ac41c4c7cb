/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import com.squareup.javapoet.ClassName;
import java.util.List;

/**
 * The name of a class.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleNames its own name, behind those of the classes around it
 */
public record TypeRef(String packageName, List<String> simpleNames) {

  public TypeRef {
    simpleNames = List.copyOf(simpleNames);
  }

  public String canonicalName() {
    return qualified(".");
  }

  /** Returns what {@link Class#getName()} returns. */
  public String binaryName() {
    return qualified("$");
  }

  String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** Returns the class that the processor generates for this one. */
  public TypeRef writer() {
    return new TypeRef(packageName, List.of(Names.writer(simpleNames)));
  }

  /** Returns the class that holds the comments of the constants of this enum. */
  public TypeRef texts() {
    return new TypeRef(packageName, List.of(Names.texts(simpleNames)));
  }

  public ClassName poet() {
    String[] inner = simpleNames.subList(1, simpleNames.size()).toArray(String[]::new);
    return ClassName.get(packageName, simpleNames.get(0), inner);
  }

  private String qualified(String separator) {
    String name = String.join(separator, simpleNames);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }
}
