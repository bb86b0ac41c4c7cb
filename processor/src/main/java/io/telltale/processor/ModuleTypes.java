/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.processor.read.Candidates;
import io.telltale.processor.registry.RegistryIndex;
import io.telltale.processor.types.JavaTypes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** The types of a module that have a writer, or get one: those compiled now, and earlier ones. */
final class ModuleTypes {

  private final JavaTypes types;
  private final Candidates candidates;

  ModuleTypes(JavaTypes types, Candidates candidates) {
    this.types = types;
    this.candidates = candidates;
  }

  boolean hasWriter(TypeElement type) {
    return types.elements.getTypeElement(types.ref(type).writer().canonicalName()) != null;
  }

  /** Whether all that is compiled now has its writer, and nothing that may need one is unknown. */
  boolean hasAllWriters() {
    return candidates.all().stream()
        .allMatch(
            type ->
                types.marked.needsWriter(type)
                    ? hasWriter(type)
                    : !types.hasUnresolvedSuperclass(type));
  }

  /** Returns all of them, sorted by name. */
  Collection<TypeElement> types(RegistryIndex index) {
    Map<String, TypeElement> members = new TreeMap<>();
    for (TypeElement type : index.types()) {
      if (types.marked.needsWriter(type) && hasWriter(type)) {
        members.put(type.getQualifiedName().toString(), type);
      }
    }
    for (TypeElement type : candidates.all()) {
      if (types.marked.needsWriter(type)) {
        members.put(type.getQualifiedName().toString(), type);
      }
    }
    return members.values();
  }
}
