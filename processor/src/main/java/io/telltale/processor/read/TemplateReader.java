/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.identity.TemplateParser;
import io.telltale.processor.member.Member;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.TemplateModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.report.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks the message templates of one exception. */
final class TemplateReader {

  private final Set<String> known;
  private final Map<String, Member> own;
  private final Ancestry above;
  private final Findings findings;
  private final List<AttributeModel.KeyModel> keys = new ArrayList<>();

  /**
   * Creates a reader.
   *
   * @param known every name that is marked; one with a finding of its own is known nevertheless
   * @param own the members that the exception hands over
   */
  TemplateReader(Set<String> known, Map<String, Member> own, Ancestry above, Findings findings) {
    this.known = known;
    this.own = own;
    this.above = above;
    this.findings = findings;
  }

  /** Returns the attributes that all templates together name. */
  List<AttributeModel.KeyModel> keys() {
    return keys;
  }

  /** Returns the template, or null if there is none or a finding forbids it. */
  @Nullable TemplateModel read(ErrorCodeMirror code, Origin at) {
    if (code.message().isEmpty()) {
      return null;
    }
    try {
      TemplateModel template = TemplateParser.parse(code.message()).withMembers(this::exported);
      template.members().forEach(place -> check(place, at));
      return template;
    } catch (TemplateParser.MalformedTemplateException e) {
      findings.add(Rule.MALFORMED_TEMPLATE, at, code.message(), e.defect());
      return null;
    }
  }

  /** A member that is exported under another name is known by that of its declaration too. */
  private String exported(String place) {
    if (own.containsKey(place) || above.members().containsKey(place)) {
      return place;
    }
    return Stream.concat(own.values().stream(), above.members().values().stream())
        .filter(member -> member.declaredNames().contains(place))
        .map(Member::name)
        .findFirst()
        .orElse(place);
  }

  private void check(String place, Origin at) {
    Member member = own.getOrDefault(place, above.members().get(place));
    if (member == null) {
      reportUnknown(place, at);
    } else if (member.attribute().key().type() == AttributeType.MAP) {
      String remedy = "'" + place + "' is a map, whose entries are attributes of their own";
      findings.add(Rule.UNKNOWN_MEMBER, at, place, remedy);
    } else {
      keys.add(member.attribute().key());
    }
  }

  private void reportUnknown(String place, Origin at) {
    if (!known.contains(place)) {
      findings.add(Rule.UNKNOWN_MEMBER, at, place, remedy(place));
    }
  }

  private String remedy(String place) {
    if (place.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "places have names, not numbers: write that of a member"
          + known.stream().findFirst().map(name -> ", like '{" + name + "}'").orElse("");
    }
    return Suggestions.nearest(place, known)
        .map(name -> "did you mean '{" + name + "}'?")
        .orElse("mark the member with @ErrorAttribute or @Sensitive");
  }
}
