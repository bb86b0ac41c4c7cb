/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.bodies.MessageLint;
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
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.SourceModel;
import io.telltale.processor.model.TemplateModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import io.telltale.runtime.internal.names.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
  private final MessageLint lint;
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
      MessageLint lint) {
    this.types = types;
    this.identities = new IdentityReader(types);
    this.sources = new ErrorSourceReader(types, identities, isCompiled);
    this.validator = new ExceptionValidator(types, sources);
    this.members = new MemberReader(types, names, valueTypes, lint);
    this.ancestry = new Ancestry.Reader(types, members, hasWriter);
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
    PropertyReader.checkNames(marked, (property, other) -> clash(property, other, findings));
    Map<String, Member> handedOver = new LinkedHashMap<>();
    List<Member> second = new ArrayList<>();
    for (Member member : above.inlined()) {
      if (member.isSecond()) {
        second.add(member);
      } else {
        handedOver.put(member.name(), member);
      }
    }
    Set<Element> covered = new HashSet<>();
    List<AttributeModel.Strengthened> strengthened = new ArrayList<>();
    for (Member member : members.read(marked, exception, types.packageOf(type), findings)) {
      covered.addAll(member.source().declarations());
      if (member.isSecond()) {
        second.add(member);
        continue;
      }
      Optional<Member> overridden = above.overridden(exception, member, types);
      if (overridden.isPresent()) {
        override(member, overridden.get(), handedOver, strengthened, findings);
      } else {
        add(member, above, handedOver, findings);
      }
    }
    second.addAll(members.unknown(marked, exception, types.packageOf(type), findings));
    checkCovered(type, marked, covered, findings);
    overrides.check(type, above, findings);
    IdentityModel identity = identities.read(type, findings).orElse(null);
    Optional<ErrorSourceReader.Source> source = sources.read(type, findings);
    TemplateReader templates =
        new TemplateReader(known(marked, above), handedOver, above, findings);
    TemplateModel message =
        ErrorCodeMirror.find(type)
            .map(code -> templates.read(code, code.at("message")))
            .orElse(null);
    List<Member> read = new ArrayList<>(handedOver.values());
    read.addAll(second);
    SourceModel sourceModel = source.map(s -> model(s, templates)).orElse(null);
    return new ExceptionModel(
        types.ref(exception),
        types.ref(type).writer(),
        identity,
        inOrder(handedOver.values(), second),
        strengthened,
        message,
        sourceModel,
        templates.keys(),
        suppressions(type, exception, source, read),
        comments.ofType(type).orElse(null));
  }

  /**
   * What is read as well stands beside what is read of the same object, which is read once then.
   */
  private static List<AttributeModel> inOrder(Collection<Member> members, List<Member> second) {
    List<AttributeModel> all = new ArrayList<>(members.stream().map(Member::attribute).toList());
    for (Member member : second) {
      AccessModel holder = member.attribute().access().holder();
      int place = all.size();
      while (holder != null && place > 0 && !holder.equals(all.get(place - 1).access().holder())) {
        place--;
      }
      all.add(place == 0 ? all.size() : place, member.attribute());
    }
    return all;
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

  /** Adds a member of the class's own. */
  private static void add(
      Member member, Ancestry above, Map<String, Member> handedOver, Findings findings) {
    Member other = handedOver.getOrDefault(member.name(), above.members().get(member.name()));
    if (other == null) {
      handedOver.put(member.name(), member);
    } else if (!findings.contains(Rule.CLASHING_ATTRIBUTE, member.origin())) {
      clash(member, other, findings);
    }
  }

  /** A member that a superclass exports keeps its name; its mask can become stricter only. */
  private static void override(
      Member member,
      Member overridden,
      Map<String, Member> handedOver,
      List<AttributeModel.Strengthened> strengthened,
      Findings findings) {
    if (member.source().named() && !member.name().equals(overridden.name())) {
      findings.add(
          Rule.RENAMED_ATTRIBUTE,
          member.origin(),
          member.access().source(),
          qualified(overridden.access().root().source()),
          overridden.name(),
          member.name());
      return;
    }
    MaskModel before = overridden.attribute().mask();
    MaskModel after = MaskModel.strictest(before, member.attribute().mask());
    if (after == null || after.equals(before)) {
      return;
    }
    if (handedOver.containsKey(overridden.name())) {
      handedOver.put(overridden.name(), overridden.withMask(after));
    } else {
      strengthened.add(
          new AttributeModel.Strengthened(
              overridden.attribute().key(), after.kind(), after.parts()));
    }
  }

  private static void clash(Member member, Member other, Findings findings) {
    clash(member.origin(), member.name(), member.declared(), other.declared(), findings);
  }

  /** Also where one of them cannot be read anyway: a mark must not go with it. */
  private static void clash(MarkedProperty property, MarkedProperty other, Findings findings) {
    if (property.isSensitive() || other.isSensitive()) {
      clash(
          property.nameOrigin(),
          property.exportedName(),
          property.first(),
          other.first(),
          findings);
    }
  }

  private static void clash(
      Origin at, String name, Element member, Element other, Findings findings) {
    findings.add(Rule.CLASHING_ATTRIBUTE, at, name, member, qualified(other));
  }

  /**
   * Makes sure of what all the reading above is for: a value that is marked as sensitive has no way
   * past the writer. What is not handed over has a finding that says so.
   */
  private static void checkCovered(
      TypeElement type, List<MarkedProperty> marked, Set<Element> covered, Findings findings) {
    if (findings.hasErrors()) {
      return;
    }
    for (MarkedProperty property : marked) {
      if (property.isSensitive() && !covered.containsAll(property.declarations())) {
        findings.add(Rule.LOST_MARK, property.origin(), property.first(), type);
      }
    }
  }

  private static String qualified(Element member) {
    return member.getEnclosingElement() + "." + member;
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
