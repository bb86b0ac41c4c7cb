/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.emit.IndexEmitter;
import io.telltale.processor.emit.RegistryEmitter;
import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.identity.IdentityReader;
import io.telltale.processor.lock.LockCheck;
import io.telltale.processor.lock.LockFile;
import io.telltale.processor.lock.LockReader;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.RegistryModel;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.read.Candidates;
import io.telltale.processor.read.ExceptionReader;
import io.telltale.processor.registry.ModuleChecks;
import io.telltale.processor.registry.ModuleIndexes;
import io.telltale.processor.registry.RegistryIndex;
import io.telltale.processor.registry.RegistryNaming;
import io.telltale.processor.report.Diagnostics;
import io.telltale.processor.report.Finding;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The generation of a registry, in one compilation. */
final class RegistryRun {

  private final JavaTypes types;
  private final Candidates candidates;
  private final ModuleTypes module;
  private final IdentityReader identities;
  private final ExceptionReader exceptions;
  private final ModuleChecks checks;
  private final CatalogueRun catalogue;
  private final Options options;
  private final SourceSink sink;
  private final ModuleIndexes modules;
  private final Diagnostics diagnostics;
  private @Nullable TypeRef written;
  private @Nullable String described;
  private boolean failed;

  /** Whether a defect, or several modules at once, let nothing more be written. */
  private boolean ended;

  /** Whether there was an exception without a writer before the last round. */
  private boolean awaitsWriters;

  RegistryRun(ProcessingEnvironment environment) {
    types = new JavaTypes(environment.getElementUtils(), environment.getTypeUtils());
    candidates = new Candidates(types);
    module = new ModuleTypes(types, candidates);
    identities = new IdentityReader(types);
    checks = new ModuleChecks(types, candidates, identities);
    options = new Options(environment.getOptions());
    exceptions =
        new ExceptionReader(
            types,
            options.nameRules(),
            options.valueTypes(),
            type -> types.marked.needsWriter(type) && module.hasWriter(type),
            candidates::contains,
            BodyLint.NONE);
    sink = new SourceSink(environment.getFiler(), types.elements, RegistryProcessor.class);
    modules = new ModuleIndexes(types, sink);
    catalogue =
        new CatalogueRun(
            types, identities, exceptions, options.nameRules(), candidates::contains, sink);
    diagnostics = new Diagnostics(environment.getMessager(), options.strict());
  }

  /** Keeps a defect from ending the compiler: it is reported on the first type instead. */
  void process(RoundEnvironment round) {
    if (ended) {
      return;
    }
    try {
      step(round);
    } catch (RuntimeException defect) {
      ended = true;
      TypeElement first = candidates.all().stream().findFirst().orElseThrow(() -> defect);
      diagnostics.internalError(first, defect);
    }
  }

  /**
   * Writes the registry in the first round that brings nothing new and in which all writers exist:
   * never in the last one, whose output would not be processed any more.
   */
  private void step(RoundEnvironment round) {
    boolean added = candidates.add(round);
    List<ModuleElement> modules = List.copyOf(ElementFilter.modulesIn(round.getRootElements()));
    modules.forEach(element -> described = element.getQualifiedName().toString());
    if (modules.size() > 1 && candidates.all().stream().anyMatch(types.marked::needsWriter)) {
      ended = true;
      diagnostics.report(Rule.SEVERAL_MODULES, modules.get(0), modules.get(1));
      return;
    }
    if (round.processingOver()) {
      finish();
      reportMissingWriters(round.errorRaised());
      checkLock(round.errorRaised());
    } else if (module.hasAllWriters()) {
      if (written == null && !added) {
        write();
      }
    } else {
      awaitsWriters = true;
    }
  }

  /** Writers come of another processor, which some builds do not name. */
  private void reportMissingWriters(boolean errorRaised) {
    boolean sound =
        !errorRaised
            && !failed
            && types.elements.getTypeElement(Names.ERROR_MODULE) != null
            && candidates.all().stream().allMatch(t -> exceptions.evaluate(t).sound());
    if (awaitsWriters
        && written == null
        && sound
        && candidates.all().stream().noneMatch(module::hasWriter)) {
      diagnostics.report(
          Rule.PROCESSOR_MISSING,
          WriterProcessor.class.getName(),
          RegistryProcessor.class.getName());
    }
  }

  private void finish() {
    options.check(diagnostics, name -> types.elements.getTypeElement(name) != null);
    RegistryIndex index = RegistryIndex.read(sink, types.elements, modules);
    Collection<TypeElement> members = module.types(index);
    Findings findings = new Findings();
    List<TypeElement> others = modules.foreign(written);
    checks.duplicates(members, others, findings);
    checks.replacements(members, others, findings);
    checks.overlaps(members, findings);
    checks.unreferenced(members, findings);
    checks.sources(members, findings);
    if (written != null && !failed) {
      index.add(written);
      reportLate(index);
      String services = index.servicesWith(written).format();
      sink.writeResource(RegistryIndex.SERVICES, services, module.types(index));
      catalogue.write(written, module.types(index), findings);
      checks.provides(described, written, findings);
    }
    findings.all().forEach(diagnostics::report);
    failed |= findings.hasErrors();
  }

  /** Where a type is wrong, nobody knows what it is meant to declare: the lock has to wait. */
  private void checkLock(boolean errorRaised) {
    LockFile file = LockFile.find(options.lock(), sink.outputDirectory()).orElse(null);
    if (file == null) {
      return;
    }
    if (failed || !candidates.all().stream().allMatch(t -> exceptions.evaluate(t).sound())) {
      return;
    }
    LockReader reader = new LockReader(types, exceptions, identities);
    Collection<TypeElement> members =
        module.types(RegistryIndex.read(sink, types.elements, modules));
    Set<String> elsewhere = LockReader.subjects(modules.foreign(written));
    new LockCheck(file, reader, diagnostics)
        .check(members, options.harmlessNames(), elsewhere, !errorRaised);
  }

  /** The index of what was written holds all types but those that came later. */
  private void reportLate(RegistryIndex index) {
    Set<TypeElement> known = Set.copyOf(index.types());
    candidates.all().stream()
        .filter(type -> types.marked.needsWriter(type) && !known.contains(type))
        .map(type -> new Finding(Rule.LATE_TYPE, Origin.of(type), Rule.LATE_TYPE.message(type)))
        .forEach(diagnostics::report);
  }

  private void write() {
    RegistryIndex index = RegistryIndex.read(sink, types.elements, modules);
    Collection<TypeElement> members = module.types(index);
    if (members.isEmpty()) {
      return;
    }
    RegistryNaming.Name name =
        new RegistryNaming(types, options.module(), sink).name(members, index);
    index.add(name.registry());
    members = module.types(index);
    List<RegistryModel.Entry> entries = entries(members);
    RegistryModel model = new RegistryModel(name.module(), name.registry(), entries);
    ModuleElement element = types.elements.getModuleOf(members.iterator().next());
    boolean inNamedModule = element != null && !element.isUnnamed();
    written = name.registry();
    if (!sink.write(written, RegistryEmitter.emit(model, inNamedModule), members)) {
      diagnostics.report(Rule.NAME_TAKEN, written.canonicalName());
    }
    writeIndex(written, element, members);
  }

  private void writeIndex(
      TypeRef registry, @Nullable ModuleElement element, Collection<TypeElement> members) {
    if (options.index()) {
      modules
          .name(registry, element)
          .ifPresent(index -> sink.write(index, IndexEmitter.emit(index, registry), members));
    }
  }

  /** Returns one entry for each exception: if two types speak for it, the first one. */
  private List<RegistryModel.Entry> entries(Collection<TypeElement> members) {
    Map<String, RegistryModel.Entry> entries = new TreeMap<>();
    for (TypeElement type : members) {
      RegistryModel.Entry entry = entry(type);
      RegistryModel.Entry other = entries.putIfAbsent(entry.exception().binaryName(), entry);
      if (other != null) {
        String reason = "'" + other.type().canonicalName() + "' does so already";
        String text = Rule.INVALID_MIX_IN.message(type, entry.exception().canonicalName(), reason);
        diagnostics.report(new Finding(Rule.INVALID_MIX_IN, Origin.of(type), text));
        failed = true;
      }
    }
    return List.copyOf(entries.values());
  }

  private RegistryModel.Entry entry(TypeElement type) {
    List<RegistryModel.Code> codes =
        identities.all(type).stream()
            .map(declared -> new RegistryModel.Code(declared.identity(), declared.constant()))
            .toList();
    return new RegistryModel.Entry(types.ref(type), types.ref(MixIn.exception(type)), codes);
  }
}
