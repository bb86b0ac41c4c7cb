/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * Names a module and its registry. The module is named by option, else by its module-info, else by
 * an earlier compilation, else by the longest package that all its types share.
 *
 * <p>Another compilation may use the same name for its own registry: the tests of a module share
 * its packages, and so may two libraries. Where such a class is on the class path, but does not
 * come from this module's own output, the next free number is added.
 */
final class RegistryNaming {

  /** A module and the class that is its registry. */
  record Name(String module, TypeRef registry) {}

  private final JavaTypes types;
  private final Options options;
  private final SourceSink sink;

  RegistryNaming(JavaTypes types, Options options, SourceSink sink) {
    this.types = types;
    this.options = options;
    this.sink = sink;
  }

  Name name(Collection<TypeElement> members, RegistryIndex index) {
    Optional<String> declared = declaredModule(members);
    Optional<TypeElement> earlier =
        declared.isPresent() ? index.registry(declared.get()) : index.registry();
    if (earlier.isPresent()) {
      return new Name(RegistryIndex.module(earlier.get()), types.ref(earlier.get()));
    }
    List<String> packages = members.stream().map(types::packageOf).distinct().sorted().toList();
    String module = declared.orElseGet(() -> commonPackage(packages));
    return new Name(module, free(packages.contains("") ? "" : packageName(module)));
  }

  private Optional<String> declaredModule(Collection<TypeElement> members) {
    if (options.module().isPresent()) {
      return options.module();
    }
    return members.stream()
        .map(types.elements::getModuleOf)
        .filter(module -> module != null && !module.isUnnamed())
        .map(ModuleElement::getQualifiedName)
        .map(Object::toString)
        .findFirst();
  }

  private TypeRef free(String packageName) {
    for (int i = 1; ; i++) {
      TypeRef name = new TypeRef(packageName, List.of(Names.REGISTRY + (i == 1 ? "" : i)));
      boolean exists = types.elements.getTypeElement(name.canonicalName()) != null;
      if (!exists || sink.isInOutput(name)) {
        return name;
      }
    }
  }

  /** Returns the package that a module's name stands for: {@code acme-orders} is acme_orders. */
  private static String packageName(String module) {
    StringBuilder name = new StringBuilder();
    for (String part : module.replace('-', '_').split("\\.", -1)) {
      name.append(name.isEmpty() ? "" : ".").append(part);
      name.append(SourceVersion.isKeyword(part) ? "_" : "");
    }
    return name.toString();
  }

  /** Returns the longest package around all, or the first of them where they share none. */
  static String commonPackage(List<String> packages) {
    List<String> common = List.of(packages.get(0).split("\\.", -1));
    for (String other : packages) {
      List<String> parts = Arrays.asList(other.split("\\.", -1));
      int same = 0;
      while (same < Math.min(common.size(), parts.size())
          && common.get(same).equals(parts.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return common.isEmpty() ? packages.get(0) : String.join(".", common);
  }
}
