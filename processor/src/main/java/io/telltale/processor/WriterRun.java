/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.emit.SourceSink;
import io.telltale.processor.emit.TextsEmitter;
import io.telltale.processor.emit.WriterEmitter;
import io.telltale.processor.identity.Comments;
import io.telltale.processor.identity.DomainResolver;
import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.CommentModel;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.read.Candidates;
import io.telltale.processor.read.Evaluation;
import io.telltale.processor.read.ExceptionReader;
import io.telltale.processor.read.MarkedParameters;
import io.telltale.processor.report.Diagnostics;
import io.telltale.processor.report.Finding;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The generation of writers, in one compilation. */
final class WriterRun {

  private final JavaTypes types;
  private final Candidates candidates;
  private final ExceptionReader reader;
  private final MarkedParameters parameters;
  private final Comments comments;
  private final SourceSink sink;
  private final Diagnostics diagnostics;
  private boolean failed;

  /** Whether there are writers, which a registry has to name, and whether there is one. */
  private boolean hasWriters;

  private boolean hasRegistry;

  WriterRun(ProcessingEnvironment environment) {
    types = new JavaTypes(environment.getElementUtils(), environment.getTypeUtils());
    candidates = new Candidates(types);
    Options options = new Options(environment.getOptions());
    BodyLint lint = BodyLint.of(environment);
    reader =
        new ExceptionReader(
            types,
            options.nameRules(),
            options.valueTypes(),
            this::hasWriter,
            candidates::contains,
            lint);
    parameters = new MarkedParameters(types);
    comments = new Comments(types, lint::hasSource);
    sink = new SourceSink(environment.getFiler(), types.elements, WriterProcessor.class);
    diagnostics = new Diagnostics(environment.getMessager(), options.strict());
  }

  void process(RoundEnvironment round) {
    candidates.add(round);
    if (types.elements.getTypeElement(Names.ERROR_MODULE) == null) {
      reportMissingRuntime(round);
      return;
    }
    parameters.check(round.getRootElements()).all().forEach(diagnostics::report);
    // Our own errors are reported in the last round: one before that is somebody else's.
    boolean othersFailed = round.errorRaised() && !failed;
    for (TypeElement type : candidates.pending()) {
      guarded(type, () -> process(type, round.processingOver(), othersFailed));
    }
    hasRegistry |=
        round.getRootElements().stream().anyMatch(e -> Mirror.isPresent(e, Names.ERROR_INDEX));
    if (round.processingOver()) {
      candidates.packages().forEach(this::checkDomain);
      candidates.gone().forEach(name -> diagnostics.report(Rule.COMPACT_SOURCE_FILE, name));
      reportMissingRegistry(round);
    }
  }

  /** The registry comes of another processor, which some builds do not name. */
  private void reportMissingRegistry(RoundEnvironment round) {
    boolean sound = !failed && !round.errorRaised() && candidates.pending().isEmpty();
    if (hasWriters && !hasRegistry && sound) {
      diagnostics.report(
          Rule.PROCESSOR_MISSING,
          RegistryProcessor.class.getName(),
          WriterProcessor.class.getName());
    }
  }

  private void reportMissingRuntime(RoundEnvironment round) {
    boolean needed = candidates.all().stream().anyMatch(types.marked::needsWriter);
    if (round.processingOver() && needed) {
      diagnostics.report(Rule.RUNTIME_MISSING);
    }
  }

  private void process(TypeElement type, boolean last, boolean othersFailed) {
    Evaluation evaluation = reader.evaluate(type);
    if (evaluation.sound()) {
      candidates.done(type);
      evaluation.findings().forEach(diagnostics::report);
      ExceptionModel model = evaluation.model();
      if (model != null) {
        write(type, model);
        hasWriters |= !last;
      }
      writeTexts(type);
    } else if (last) {
      evaluation.findings().stream()
          // An accessor may be missing only because its generator gave up.
          .filter(finding -> !othersFailed || finding.rule() != Rule.NO_ACCESSOR)
          .forEach(diagnostics::report);
    }
  }

  private void write(TypeElement type, ExceptionModel model) {
    TypeRef writer = model.writer();
    if (!sink.write(writer, WriterEmitter.emit(model), List.of(type))) {
      Origin at = Origin.of(type);
      String message = Rule.NAME_TAKEN.message(writer.canonicalName());
      diagnostics.report(new Finding(Rule.NAME_TAKEN, at, message));
      failed = true;
    }
  }

  /** A class file has no comments, and nothing else is generated for an enum of codes. */
  private void writeTexts(TypeElement type) {
    List<CommentModel> constants =
        type.getKind() == ElementKind.ENUM ? comments.ofConstants(type) : List.of();
    TypeRef ref = types.ref(type);
    if (!constants.isEmpty()
        && !sink.write(ref.texts(), TextsEmitter.emit(ref, constants), List.of(type))) {
      String message = Rule.NAME_TAKEN.message(ref.texts().canonicalName());
      diagnostics.report(new Finding(Rule.NAME_TAKEN, Origin.of(type), message));
      failed = true;
    }
  }

  /** Keeps a defect that one type lays open from silencing the others. */
  private void guarded(TypeElement type, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException defect) {
      candidates.done(type);
      diagnostics.internalError(type, defect);
      failed = true;
    }
  }

  private void checkDomain(PackageElement element) {
    Findings findings = new Findings();
    ErrorDomainMirror.find(element).ifPresent(d -> DomainResolver.check(d, findings));
    findings.all().forEach(diagnostics::report);
  }

  private boolean hasWriter(TypeElement type) {
    return types.marked.needsWriter(type)
        && (candidates.contains(type)
            || types.elements.getTypeElement(types.ref(type).writer().canonicalName()) != null);
  }
}
