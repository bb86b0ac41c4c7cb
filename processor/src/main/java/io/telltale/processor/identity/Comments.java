/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.CommentModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.types.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documentation comments of errors: from sources, and from what was generated of them
 * where only the class files are there.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Comments {

  private final JavaTypes types;
  private final Predicate<TypeElement> hasSource;

  /**
   * Creates a reader.
   *
   * @param hasSource tells whether it is plain to see that a type is read from its source
   */
  public Comments(JavaTypes types, Predicate<TypeElement> hasSource) {
    this.types = types;
    this.hasSource = hasSource;
  }

  /** Returns the comment of an exception or mix-in that gets a writer. */
  public Optional<CommentModel> ofType(TypeElement type) {
    return Mirror.isPresent(type, Names.ERROR_CODE) ? written(type, type) : Optional.empty();
  }

  /** Returns the comments of the constants with a code of an enum. */
  public List<CommentModel> ofConstants(TypeElement type) {
    return JavaTypes.constants(type).stream()
        .filter(constant -> Mirror.isPresent(constant, Names.ERROR_CODE))
        .flatMap(constant -> written(constant, type).stream())
        .toList();
  }

  /** Build tools hand over class files, too, and what was generated of those is made anew. */
  private Optional<CommentModel> written(Element declared, TypeElement type) {
    String comment = types.elements.getDocComment(declared);
    if (comment != null) {
      return CommentText.of(constant(declared), comment);
    }
    return hasSource.test(type) ? Optional.empty() : generated(declared);
  }

  private static String constant(Element declared) {
    return declared instanceof TypeElement ? "" : declared.getSimpleName().toString();
  }

  /**
   * Returns the comment of an error, once all is generated.
   *
   * @param declared the class or enum constant on which its code stands
   */
  public Optional<CommentModel> generated(Element declared) {
    if (declared instanceof TypeElement type) {
      return generated(types.ref(type).writer(), constant(declared));
    }
    return declared.getEnclosingElement() instanceof TypeElement codes
        ? generated(types.ref(codes).texts(), constant(declared))
        : Optional.empty();
  }

  private Optional<CommentModel> generated(TypeRef holder, String constant) {
    TypeElement type = types.elements.getTypeElement(holder.canonicalName());
    return mirrors(type).stream()
        .filter(entry -> entry.string("constant", "").equals(constant))
        .map(e -> new CommentModel(constant, e.string("summary", ""), e.string("description", "")))
        .findFirst();
  }

  private static List<Mirror> mirrors(@Nullable TypeElement holder) {
    return holder == null
        ? List.of()
        : Mirror.find(holder, Names.ERROR_TEXTS).map(t -> t.mirrors("value")).orElse(List.of());
  }
}
