/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.identity.DomainResolver;
import io.telltale.processor.identity.IdentityReader;
import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.mirror.ErrorSourceMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.read.Candidates;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Checks what concerns the types of a module together.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ModuleChecks {

  private final JavaTypes types;
  private final Candidates candidates;
  private final IdentityReader identities;

  /**
   * Creates the checks of one compilation.
   *
   * @param candidates what is compiled now, and so can be blamed
   */
  public ModuleChecks(JavaTypes types, Candidates candidates, IdentityReader identities) {
    this.types = types;
    this.candidates = candidates;
    this.identities = identities;
  }

  /**
   * Finds codes and names that a domain gives twice.
   *
   * @param members the types of this module
   * @param others the registries of those on which it depends
   */
  public void duplicates(
      Collection<TypeElement> members, List<TypeElement> others, Findings findings) {
    DuplicateCheck check = new DuplicateCheck();
    Optional<TypeElement> place = candidates.all().stream().findFirst();
    others.forEach(module -> check.addModule(module, place.map(Origin::of), findings));
    for (TypeElement type : members) {
      if (!candidates.contains(type)) {
        identities.all(type).forEach(check::addKnown);
      }
    }
    for (TypeElement type : candidates.all()) {
      if (types.marked.needsWriter(type)) {
        identities.all(type).forEach(declared -> check.add(declared, findings));
      }
    }
  }

  /**
   * Finds replacements that nobody declares.
   *
   * @param members the types of this module
   * @param others the registries of those on which it depends
   */
  public void replacements(
      Collection<TypeElement> members, List<TypeElement> others, Findings findings) {
    KnownErrors known = new KnownErrors();
    others.forEach(known::addModule);
    members.forEach(type -> identities.all(type).forEach(known::add));
    for (TypeElement type : candidates.all()) {
      if (types.marked.needsWriter(type)) {
        identities.all(type).forEach(declared -> known.check(declared, findings));
      }
    }
  }

  /** Finds ranges of codes that two domains claim. */
  public void overlaps(Collection<TypeElement> members, Findings findings) {
    DomainRanges ranges = new DomainRanges();
    DomainResolver domains = new DomainResolver(types);
    for (TypeElement type : members) {
      if (!candidates.contains(type)) {
        domains
            .nearest(type)
            .filter(domain -> !isCompiled(domain.mirror().element()))
            .ifPresent(domain -> ranges.add(domain, new Findings()));
      }
    }
    addDomains(candidates.packages(), ranges, findings);
    addDomains(candidates.all(), ranges, findings);
  }

  /** Finds enums of codes that no exception yields. */
  public void unreferenced(Collection<TypeElement> members, Findings findings) {
    Set<TypeElement> yielded = new HashSet<>();
    members.forEach(type -> identities.enumOf(type).ifPresent(yielded::add));
    for (TypeElement type : candidates.all()) {
      if (IdentityReader.hasCodedConstants(type) && !yielded.contains(type)) {
        findings.add(Rule.UNREFERENCED_CODES, Origin.of(type), type);
      }
    }
  }

  /** Finds exceptions that share an enum of codes, but not where status and title come from. */
  public void sources(Collection<TypeElement> members, Findings findings) {
    Map<TypeElement, TypeElement> first = new HashMap<>();
    for (TypeElement type : members) {
      identities
          .enumOf(type)
          .filter(codes -> identities.facts(type, codes).isPresent())
          .ifPresent(
              codes -> {
                TypeElement other = first.putIfAbsent(codes, type);
                if (other != null
                    && !identities.facts(type, codes).equals(identities.facts(other, codes))) {
                  boolean blamed = candidates.contains(type);
                  contradiction(blamed ? type : other, blamed ? other : type, codes, findings);
                }
              });
    }
  }

  private void contradiction(
      TypeElement blamed, TypeElement other, TypeElement codes, Findings findings) {
    Mirror source = identities.source(blamed).map(ErrorSourceMirror::mirror).orElse(null);
    if (source != null && candidates.contains(blamed)) {
      findings.add(
          Rule.INVALID_ERROR_SOURCE,
          source.at().within(blamed),
          source.element(),
          "takes other facts from '" + codes + "' than that of '" + other + "'",
          "write the same 'status' and 'title' on both: one code has one of each");
    }
  }

  private boolean isCompiled(Element declared) {
    return declared instanceof TypeElement type
        ? candidates.contains(type)
        : candidates.packages().contains(declared);
  }

  private static void addDomains(
      List<? extends Element> declaring, DomainRanges ranges, Findings findings) {
    for (Element element : declaring) {
      ErrorDomainMirror.find(element).ifPresent(domain -> ranges.add(domain, findings));
    }
  }

  /**
   * Finds that a module keeps its registry to itself: a services file counts on the class path
   * only.
   *
   * @param described the module whose module-info is compiled now, or null
   */
  public void provides(@Nullable String described, TypeRef registry, Findings findings) {
    ModuleElement module = described == null ? null : types.elements.getModuleElement(described);
    if (module == null) {
      return;
    }
    boolean provided =
        ElementFilter.providesIn(module.getDirectives()).stream()
            .filter(p -> p.getService().getQualifiedName().contentEquals(Names.ERROR_MODULE))
            .flatMap(p -> p.getImplementations().stream())
            .anyMatch(type -> type.getQualifiedName().contentEquals(registry.canonicalName()));
    if (!provided) {
      findings.add(Rule.MISSING_PROVIDES, Origin.of(module), module, registry.canonicalName());
    }
  }
}
