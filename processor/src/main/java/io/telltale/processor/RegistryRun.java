/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The generation of a registry, in one compilation. */
final class RegistryRun {

  private final JavaTypes types;
  private final Candidates candidates;
  private final IdentityReader identities;
  private final Options options;
  private final SourceSink sink;
  private final Diagnostics diagnostics;
  private @Nullable TypeRef written;

  RegistryRun(ProcessingEnvironment environment) {
    types = new JavaTypes(environment.getElementUtils(), environment.getTypeUtils());
    candidates = new Candidates(types);
    identities = new IdentityReader(new DomainResolver(types));
    options = new Options(environment.getOptions());
    sink = new SourceSink(environment.getFiler(), types.elements, RegistryProcessor.class);
    diagnostics = new Diagnostics(environment.getMessager());
  }

  /**
   * Writes the registry in the first round that brings nothing new and in which all writers exist:
   * never in the last one, whose output would not be processed any more.
   */
  void process(RoundEnvironment round) {
    boolean added = candidates.add(round);
    if (round.processingOver()) {
      finish();
    } else if (written == null && !added && hasAllWriters()) {
      write();
    }
  }

  private void finish() {
    options.check(diagnostics);
    RegistryIndex index = RegistryIndex.read(sink, types.elements);
    reportDuplicates(index);
    if (written != null) {
      index.add(written);
      reportLate(index);
      String services = index.servicesWith(written).format();
      sink.writeResource(RegistryIndex.SERVICES, services, members(index));
    }
  }

  /** The index of what was written holds all types but those that came later. */
  private void reportLate(RegistryIndex index) {
    Set<TypeElement> known = Set.copyOf(index.types());
    candidates.all().stream()
        .filter(type -> types.needsWriter(type) && !known.contains(type))
        .map(type -> new Finding(Rule.LATE_TYPE, Origin.of(type), Rule.LATE_TYPE.message(type)))
        .forEach(diagnostics::report);
  }

  private boolean hasAllWriters() {
    return candidates.all().stream()
        .allMatch(type -> types.needsWriter(type) ? hasWriter(type) : isResolved(type));
  }

  private boolean isResolved(TypeElement type) {
    return !types.hasUnresolvedSuperclass(type);
  }

  private boolean hasWriter(TypeElement type) {
    return types.elements.getTypeElement(types.ref(type).writer().canonicalName()) != null;
  }

  private void write() {
    RegistryIndex index = RegistryIndex.read(sink, types.elements);
    Collection<TypeElement> members = members(index);
    if (members.isEmpty()) {
      return;
    }
    RegistryNaming.Name name = new RegistryNaming(types, options, sink).name(members, index);
    index.add(name.registry());
    members = members(index);
    List<RegistryModel.Entry> entries = members.stream().map(this::entry).toList();
    RegistryModel model = new RegistryModel(name.module(), name.registry(), entries);
    ModuleElement module = types.elements.getModuleOf(members.iterator().next());
    boolean inNamedModule = module != null && !module.isUnnamed();
    written = name.registry();
    if (!sink.write(written, RegistryEmitter.emit(model, inNamedModule), members)) {
      diagnostics.report(Rule.NAME_TAKEN, written.canonicalName());
    }
  }

  private RegistryModel.Entry entry(TypeElement type) {
    IdentityModel identity = identities.read(type, new Findings()).orElse(null);
    return new RegistryModel.Entry(types.ref(type), identity);
  }

  /** Returns the types of the module that have a writer: those compiled now, and earlier ones. */
  private Collection<TypeElement> members(RegistryIndex index) {
    Map<String, TypeElement> members = new TreeMap<>();
    for (TypeElement type : index.types()) {
      if (types.needsWriter(type) && hasWriter(type)) {
        members.put(type.getQualifiedName().toString(), type);
      }
    }
    for (TypeElement type : candidates.all()) {
      if (types.needsWriter(type)) {
        members.put(type.getQualifiedName().toString(), type);
      }
    }
    return members.values();
  }

  private void reportDuplicates(RegistryIndex index) {
    DuplicateCheck check = new DuplicateCheck();
    Findings findings = new Findings();
    for (TypeElement type : members(index)) {
      if (!candidates.contains(type)) {
        identities.read(type, new Findings()).ifPresent(i -> check.addKnown(type, i));
      }
    }
    for (TypeElement type : candidates.all()) {
      ErrorCodeMirror.find(type)
          .filter(code -> types.needsWriter(type))
          .ifPresent(
              code ->
                  identities
                      .read(type, new Findings())
                      .ifPresent(identity -> check.add(type, code, identity, findings)));
    }
    findings.all().forEach(diagnostics::report);
  }
}
