/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Annotations of the users' own, which bear one of Telltale's or another such one, and the classes
 * that have nothing else. Which annotations count is known when every archive was read.
 */
final class OwnAnnotations {

  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> MARKS =
      Set.of("Lio/telltale/annotations/Sensitive;", "Lio/telltale/annotations/ErrorAttribute;");

  /** What stands on each annotation. */
  private final Map<String, Set<String>> annotations = new HashMap<>();

  /** What stands in each class that may be an exception, and bears no mark of Telltale's. */
  private final Map<MarkedClass, Use> uses = new LinkedHashMap<>();

  private record Use(Archive archive, Set<String> annotations) {}

  /** Takes in a class; one that extends nothing is no exception. */
  void add(Archive archive, ClassReader reader, boolean marked) {
    boolean annotation = (reader.getAccess() & Opcodes.ACC_ANNOTATION) != 0;
    if (annotation) {
      annotations.put("L" + reader.getClassName() + ";", AnnotationUses.of(reader).descriptors());
    } else if (!marked && !OBJECT.equals(reader.getSuperName())) {
      AnnotationUses found = AnnotationUses.of(reader);
      if (!found.descriptors().isEmpty()) {
        uses.put(type(reader, found.source()), new Use(archive, found.descriptors()));
      }
    }
  }

  private static MarkedClass type(ClassReader reader, String source) {
    String name = reader.getClassName();
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    boolean plain = (reader.getAccess() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
    return new MarkedClass(name, source.isEmpty() ? "" : folder + source, false, plain, "");
  }

  /** Adds the classes with such annotations to what their archives know as marked. */
  void resolve() {
    Set<String> marks = new HashSet<>(MARKS);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, Set<String>> annotation : annotations.entrySet()) {
        if (annotation.getValue().stream().anyMatch(marks::contains)) {
          grown |= marks.add(annotation.getKey());
        }
      }
    }
    uses.forEach(
        (type, use) -> {
          if (use.annotations().stream().anyMatch(marks::contains)) {
            use.archive().addMarked(type);
          }
        });
    uses.clear();
  }
}
