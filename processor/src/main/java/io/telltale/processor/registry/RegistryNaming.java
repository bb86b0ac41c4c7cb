/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.types.JavaTypes;
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
 * <p>Two libraries may share a package, and of two classes with one name the class path shows one
 * only: the errors of the other would be lost. A name that somebody chose is taken for unique. A
 * registry without such a name bears a hash of its first type, and no two modules have that.
 *
 * <p>The tests of a module share its packages and its options. Where a registry of the same name is
 * on the class path, but does not come from this module's own output, the next free number is
 * added.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class RegistryNaming {

  /** A module and the class that is its registry. */
  public record Name(String module, TypeRef registry) {}

  private final JavaTypes types;
  private final Optional<String> chosen;
  private final SourceSink sink;

  /**
   * Creates the naming of one module.
   *
   * @param chosen the name that somebody chose for it, if anybody did
   */
  public RegistryNaming(JavaTypes types, Optional<String> chosen, SourceSink sink) {
    this.types = types;
    this.chosen = chosen;
    this.sink = sink;
  }

  public Name name(Collection<TypeElement> members, RegistryIndex index) {
    Optional<String> declared = declaredModule(members);
    Optional<TypeElement> earlier =
        declared.isPresent() ? index.registry(declared.get()) : index.registry();
    if (earlier.isPresent()) {
      return new Name(RegistryIndex.module(earlier.get()), types.ref(earlier.get()));
    }
    List<String> packages = members.stream().map(types::packageOf).distinct().sorted().toList();
    String module = declared.orElseGet(() -> commonPackage(packages));
    String packageName = packages.contains("") ? "" : packageName(module);
    return new Name(
        module,
        free(
            packageName,
            declared.isPresent()
                ? ""
                : "_" + Names.hash(members.iterator().next().getQualifiedName().toString(), 4)));
  }

  private Optional<String> declaredModule(Collection<TypeElement> members) {
    if (chosen.isPresent()) {
      return chosen;
    }
    return members.stream()
        .map(types.elements::getModuleOf)
        .filter(module -> module != null && !module.isUnnamed())
        .map(ModuleElement::getQualifiedName)
        .map(Object::toString)
        .findFirst();
  }

  /** Returns the package that a module's name stands for: {@code acme-orders} is acme_orders. */
  static String packageName(String module) {
    StringBuilder name = new StringBuilder();
    for (String part : module.replace('-', '_').split("\\.", -1)) {
      name.append(name.isEmpty() ? "" : ".").append(part);
      name.append(SourceVersion.isKeyword(part) ? "_" : "");
    }
    return name.toString();
  }

  private TypeRef free(String packageName, String suffix) {
    for (int i = 1; ; i++) {
      String simpleName = Names.REGISTRY + suffix + (i == 1 ? "" : "_" + i);
      TypeRef name = new TypeRef(packageName, List.of(simpleName));
      boolean exists = types.elements.getTypeElement(name.canonicalName()) != null;
      if (!exists || sink.isInOutput(name)) {
        return name;
      }
    }
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
