/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.identity.Comments;
import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.identity.IdentityReader;
import io.telltale.processor.member.Member;
import io.telltale.processor.model.Exposure;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.read.ExceptionReader;
import io.telltale.processor.registry.ErrorsJson;
import io.telltale.processor.registry.HashAndTruncation;
import io.telltale.processor.registry.RegistryIndex;
import io.telltale.processor.report.Findings;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import io.telltale.runtime.internal.names.NameRules;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The generation of a module's catalogue, and what is found out about all its members together. */
final class CatalogueRun {

  private final JavaTypes types;
  private final IdentityReader identities;
  private final ExceptionReader exceptions;
  private final NameRules names;
  private final Predicate<TypeElement> isCompiled;
  private final SourceSink sink;
  private final Comments comments;

  CatalogueRun(
      JavaTypes types,
      IdentityReader identities,
      ExceptionReader exceptions,
      NameRules names,
      Predicate<TypeElement> isCompiled,
      SourceSink sink) {
    this.types = types;
    this.identities = identities;
    this.exceptions = exceptions;
    this.names = names;
    this.isCompiled = isCompiled;
    this.sink = sink;
    this.comments = new Comments(types, type -> false);
  }

  void write(TypeRef registry, Collection<TypeElement> members, Findings findings) {
    TypeElement type = types.elements.getTypeElement(registry.canonicalName());
    String module = type == null ? "" : RegistryIndex.module(type);
    ErrorsJson json = new ErrorsJson(module, registry, names);
    HashAndTruncation masks = new HashAndTruncation();
    Map<TypeElement, TypeElement> speakers =
        members.stream()
            .collect(Collectors.toMap(MixIn::exception, Function.identity(), (one, other) -> one));
    for (TypeElement member : members) {
      TypeRef exception = types.ref(MixIn.exception(member));
      for (DeclaredIdentity declared : identities.all(member)) {
        json.add(declared, exception, comments.generated(declared.code().mirror().element()));
      }
      Collection<Member> exported = exceptions.exported(member, new Findings());
      json.add(
          exception,
          codeOf(member, speakers).map(types::ref),
          MixIn.isMixIn(member) ? Optional.of(types.ref(member)) : Optional.empty(),
          exported.stream().map(m -> Exposure.of(m.attribute())).toList());
      exported.forEach(m -> masks.add(member, m));
    }
    masks.report(isCompiled, findings);
    sink.writeResource(ErrorsJson.PATH, json.format(), members);
  }

  /** Returns the superclass whose code an exception has; nothing if it has its own, or none. */
  private Optional<TypeElement> codeOf(TypeElement member, Map<TypeElement, TypeElement> speakers) {
    if (!identities.all(member).isEmpty()) {
      return Optional.empty();
    }
    return types.superclasses(MixIn.exception(member)).stream()
        .filter(above -> !identities.all(speakers.getOrDefault(above, above)).isEmpty())
        .findFirst();
  }
}
