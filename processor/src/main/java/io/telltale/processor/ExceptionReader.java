/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Turns an annotated type into the model of its writer, or into findings. */
final class ExceptionReader {

  private final JavaTypes types;
  private final ExceptionValidator validator;
  private final IdentityReader identities;
  private final MemberReader members;
  private final Ancestry.Reader ancestry;

  /**
   * Creates a reader.
   *
   * @param hasWriter tells whether a class has a writer of its own, or is getting one
   */
  ExceptionReader(JavaTypes types, Predicate<TypeElement> hasWriter) {
    this.types = types;
    this.validator = new ExceptionValidator(types);
    this.identities = new IdentityReader(new DomainResolver(types));
    this.members = new MemberReader(types);
    this.ancestry = new Ancestry.Reader(types, members, hasWriter);
  }

  Evaluation evaluate(TypeElement type) {
    Findings findings = new Findings();
    ExceptionModel model = validator.validate(type, findings) ? model(type, findings) : null;
    return Evaluation.of(model, findings);
  }

  private ExceptionModel model(TypeElement type, Findings findings) {
    Ancestry above = ancestry.read(type, findings);
    Map<String, Member> handedOver = new LinkedHashMap<>();
    above.inlined().forEach(member -> handedOver.put(member.name(), member));
    List<AttributeModel.Strengthened> strengthened = new ArrayList<>();
    for (Member member : members.read(type, types.packageOf(type), findings)) {
      Optional<Member> overridden = above.overridden(type, member, types);
      if (overridden.isPresent()) {
        override(member, overridden.get(), handedOver, strengthened, findings);
      } else {
        add(member, above, handedOver, findings);
      }
    }
    IdentityModel identity = identities.read(type, findings).orElse(null);
    List<AttributeModel.KeyModel> keys = new ArrayList<>();
    TemplateModel message = message(type, above, handedOver, keys, findings);
    return new ExceptionModel(
        types.ref(type),
        identity,
        handedOver.values().stream().map(Member::attribute).toList(),
        strengthened,
        message,
        keys,
        suppressions(type, handedOver));
  }

  /** Adds a member of the class's own. */
  private static void add(
      Member member, Ancestry above, Map<String, Member> handedOver, Findings findings) {
    Member other = handedOver.getOrDefault(member.name(), above.members().get(member.name()));
    if (other == null) {
      handedOver.put(member.name(), member);
    } else {
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
    if (member.named() && !member.name().equals(overridden.name())) {
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
      strengthened.add(new AttributeModel.Strengthened(overridden.attribute().key(), after.kind()));
    }
  }

  private static void clash(Member member, Member other, Findings findings) {
    findings.add(
        Rule.CLASHING_ATTRIBUTE,
        member.origin(),
        member.name(),
        member.access().source(),
        qualified(other.access().source()));
  }

  private static String qualified(Element member) {
    return member.getEnclosingElement() + "." + member;
  }

  private @Nullable TemplateModel message(
      TypeElement type,
      Ancestry above,
      Map<String, Member> own,
      List<AttributeModel.KeyModel> keys,
      Findings findings) {
    ErrorCodeMirror code = ErrorCodeMirror.find(type).orElse(null);
    if (code == null || code.message().isEmpty()) {
      return null;
    }
    try {
      TemplateModel template = TemplateParser.parse(code.message());
      for (String place : template.members()) {
        Member member = own.getOrDefault(place, above.members().get(place));
        if (member != null && member.attribute().key().type() == AttributeType.MAP) {
          findings.add(
              Rule.UNKNOWN_MEMBER,
              code.at("message"),
              place,
              "'" + place + "' is a map, whose entries are attributes of their own");
        } else if (member != null) {
          keys.add(member.attribute().key());
        } else {
          reportUnknown(place, code, known(type, above), findings);
        }
      }
      return template;
    } catch (TemplateParser.MalformedTemplateException e) {
      findings.add(Rule.MALFORMED_TEMPLATE, code.at("message"), code.message(), e.defect());
      return null;
    }
  }

  private Set<String> known(TypeElement type, Ancestry above) {
    Set<String> known = new LinkedHashSet<>(members.names(type));
    known.addAll(above.members().keySet());
    return known;
  }

  private static void reportUnknown(
      String place, ErrorCodeMirror code, Set<String> known, Findings findings) {
    if (!known.contains(place)) { // A member with a finding of its own is known nevertheless.
      String remedy =
          Suggestions.nearest(place, known)
              .map(name -> "did you mean '{" + name + "}'?")
              .orElse("mark the member with @ErrorAttribute or @Sensitive");
      findings.add(Rule.UNKNOWN_MEMBER, code.at("message"), place, remedy);
    }
  }

  private Set<String> suppressions(TypeElement type, Map<String, Member> handedOver) {
    List<Element> used = new ArrayList<>();
    used.add(type);
    handedOver.values().forEach(member -> used.addAll(member.access().sources()));
    Set<String> suppressions = new TreeSet<>(types.suppressions(used));
    ModuleElement module = types.elements.getModuleOf(type);
    if (module != null && !module.isUnnamed()) {
      // That a module requires Telltale without passing it on is its own affair.
      suppressions.add("exports");
    }
    return suppressions;
  }
}
