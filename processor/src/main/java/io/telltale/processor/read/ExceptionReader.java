/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.identity.Comments;
import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.identity.ErrorSourceReader;
import io.telltale.processor.identity.IdentityReader;
import io.telltale.processor.member.MarkedProperty;
import io.telltale.processor.member.Member;
import io.telltale.processor.member.MemberReader;
import io.telltale.processor.member.PropertyReader;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.SourceModel;
import io.telltale.processor.model.TemplateModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import io.telltale.runtime.internal.names.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * Turns an annotated type into the model of its writer, or into findings.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ExceptionReader {

  private final JavaTypes types;
  private final ExceptionValidator validator;
  private final IdentityReader identities;
  private final ErrorSourceReader sources;
  private final MemberReader members;
  private final Ancestry.Reader ancestry;
  private final Predicate<TypeElement> isCompiled;
  private final BodyLint lint;
  private final OverrideCheck overrides;
  private final Comments comments;

  /**
   * Creates a reader.
   *
   * @param valueTypes further types whose text is their value
   * @param hasWriter tells whether a class has a writer of its own, or is getting one
   * @param isCompiled tells whether an annotated type is compiled now, and so can be blamed
   * @param lint looks into its constructors
   */
  public ExceptionReader(
      JavaTypes types,
      NameRules names,
      Set<String> valueTypes,
      Predicate<TypeElement> hasWriter,
      Predicate<TypeElement> isCompiled,
      BodyLint lint) {
    this.types = types;
    this.identities = new IdentityReader(types);
    this.sources = new ErrorSourceReader(types, identities, isCompiled);
    this.validator = new ExceptionValidator(types, sources);
    this.members = new MemberReader(types, names, valueTypes, lint);
    this.ancestry = new Ancestry.Reader(types, members, hasWriter, isCompiled);
    this.isCompiled = isCompiled;
    this.lint = lint;
    this.overrides = new OverrideCheck(types, hasWriter, lint);
    this.comments = new Comments(types, lint::hasSource);
  }

  public Evaluation evaluate(TypeElement type) {
    Findings findings = new Findings();
    if (!validator.validate(type, findings)) {
      return Evaluation.of(null, findings);
    }
    List<MarkedProperty> marked = members.marked(type);
    ExceptionModel model = model(type, marked, findings);
    lint.check(type, sensitive(marked), findings);
    return Evaluation.of(model, findings);
  }

  /** Returns the fields, or what is read instead, that are marked as sensitive. */
  private static Set<String> sensitive(List<MarkedProperty> marked) {
    return marked.stream()
        .filter(MarkedProperty::isSensitive)
        .map(MarkedProperty::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns all that leaves with an exception: its own members, and those of its superclasses. */
  public Collection<Member> exported(TypeElement type, Findings findings) {
    TypeElement exception = MixIn.exception(type);
    Ancestry above = ancestry.read(exception, !exception.equals(type), type, findings);
    Map<String, Member> exported = new LinkedHashMap<>(above.members());
    String fromPackage = types.packageOf(type);
    for (Member member : members.read(members.marked(type), exception, fromPackage, findings)) {
      if (member.isSecond()) {
        continue;
      }
      Member seen = Ancestry.merge(exception, member, exported, types);
      exported.put(seen.name(), seen);
    }
    return exported.values();
  }

  private ExceptionModel model(TypeElement type, List<MarkedProperty> marked, Findings findings) {
    TypeElement exception = MixIn.exception(type);
    boolean mixedIn = !exception.equals(type);
    Ancestry above = ancestry.read(exception, mixedIn, type, findings);
    PropertyReader.checkNames(
        marked, (property, other) -> WriterMembers.clash(property, other, findings));
    String fromPackage = types.packageOf(type);
    WriterMembers handedOver = new WriterMembers(exception, above, types, findings);
    members.read(marked, exception, fromPackage, findings).forEach(handedOver::add);
    members.unknown(marked, exception, fromPackage, findings).forEach(handedOver::addSecond);
    handedOver.checkCovered(type, marked);
    overrides.check(type, above, findings);
    IdentityModel identity = identities.read(type, findings).orElse(null);
    Optional<ErrorSourceReader.Source> source = sources.read(type, findings);
    TemplateReader templates =
        new TemplateReader(known(marked, above), handedOver.byName(), above, findings);
    TemplateModel message =
        ErrorCodeMirror.find(type)
            .map(code -> templates.read(code, code.at("message")))
            .orElse(null);
    SourceModel sourceModel = source.map(s -> model(s, templates)).orElse(null);
    return new ExceptionModel(
        types.ref(exception),
        types.ref(type).writer(),
        identity,
        handedOver.attributes(),
        handedOver.strengthened(),
        above.unread(),
        message,
        sourceModel,
        templates.keys(),
        suppressions(type, exception, source, handedOver.all()),
        comments.ofType(type).orElse(null));
  }

  private SourceModel model(ErrorSourceReader.Source source, TemplateReader templates) {
    AccessModel access = new AccessModel(source.access().expression());
    List<SourceModel.ConstantModel> constants = new ArrayList<>();
    for (DeclaredIdentity constant : source.codes()) {
      Origin written = constant.code().at("message");
      // What is not compiled now has no place; the class that refers to it has.
      Origin at = isCompiled.test(source.type()) ? written : Origin.of(source.access().source());
      String name = written.element().getSimpleName().toString();
      constants.add(
          new SourceModel.ConstantModel(
              name, constant.identity(), templates.read(constant.code(), at)));
    }
    return new SourceModel(access, types.ref(source.type()), constants, source.facts());
  }

  private static Set<String> known(List<MarkedProperty> marked, Ancestry above) {
    Set<String> known = new LinkedHashSet<>();
    for (MarkedProperty property : marked) {
      known.add(property.exportedName());
      known.add(property.name());
    }
    known.addAll(above.members().keySet());
    return known;
  }

  private Set<String> suppressions(
      TypeElement type,
      TypeElement exception,
      Optional<ErrorSourceReader.Source> source,
      List<Member> read) {
    List<Element> used = new ArrayList<>(List.of(type, exception));
    if (source.isPresent()) {
      used.add(source.get().access().source());
      source.get().codes().forEach(code -> used.add(code.code().mirror().element()));
    }
    read.forEach(member -> used.addAll(member.access().sources()));
    Set<String> suppressions = new TreeSet<>(types.suppressions(used));
    ModuleElement module = types.elements.getModuleOf(type);
    if (module != null && !module.isUnnamed()) {
      // That a module requires Telltale without passing it on is its own affair.
      suppressions.add("exports");
    }
    return suppressions;
  }
}
