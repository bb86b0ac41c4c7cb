/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What an earlier compilation of this module left: its registry, found through the services file in
 * the class output or else through the index class there, and the entries that stand in its
 * {@code @ErrorIndex}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class RegistryIndex {

  public static final String SERVICES = "META-INF/services/" + Names.ERROR_MODULE;

  private final Elements elements;
  private final ServicesFile services;
  private final List<TypeElement> registries = new ArrayList<>();

  private RegistryIndex(Elements elements, ServicesFile services) {
    this.elements = elements;
    this.services = services;
  }

  public static RegistryIndex read(SourceSink sink, Elements elements, ModuleIndexes modules) {
    ServicesFile services = ServicesFile.parse(sink.readResource(SERVICES).orElse(""));
    RegistryIndex index = new RegistryIndex(elements, services);
    for (String provider : services.providers()) {
      TypeElement type = elements.getTypeElement(provider);
      if (type != null && Mirror.isPresent(type, Names.ERROR_INDEX)) {
        index.registries.add(type);
      }
    }
    modules.own().stream()
        .filter(registry -> !index.registries.contains(registry))
        .forEach(index.registries::add);
    return index;
  }

  /** Takes in a registry that is not in the services file, if it is one. */
  public void add(TypeRef registry) {
    TypeElement type = elements.getTypeElement(registry.canonicalName());
    if (type != null && Mirror.isPresent(type, Names.ERROR_INDEX) && !registries.contains(type)) {
      registries.add(type);
    }
  }

  /** Returns the earlier registry of a module, if there is one. */
  Optional<TypeElement> registry(String module) {
    return registries.stream().filter(type -> module(type).equals(module)).findFirst();
  }

  /** Returns the earlier registry, whatever its module, if there is one. */
  Optional<TypeElement> registry() {
    return registries.stream().findFirst();
  }

  public static String module(TypeElement registry) {
    return Mirror.find(registry, Names.ERROR_INDEX).map(i -> i.string("module", "")).orElse("");
  }

  /** Returns the entries of a registry's index. */
  public static List<Mirror> entries(TypeElement registry) {
    return Mirror.find(registry, Names.ERROR_INDEX).map(i -> i.mirrors("value")).orElse(List.of());
  }

  /** Returns the types of all earlier entries that still exist. */
  public List<TypeElement> types() {
    return registries.stream()
        .flatMap(registry -> entries(registry).stream())
        .map(entry -> entry.string("type", ""))
        .distinct()
        .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)).stream())
        .toList();
  }

  /** Returns the services file with one registry in place of all earlier ones. */
  public ServicesFile servicesWith(TypeRef registry) {
    List<String> earlier =
        registries.stream().map(type -> elements.getBinaryName(type).toString()).toList();
    return services.without(earlier::contains).with(registry.binaryName());
  }
}
