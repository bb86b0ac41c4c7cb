/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for the {@code redaction} processor of the OpenTelemetry Collector: what is declared as
 * sensitive passes in a masked form only. A second net, for services that were built before a
 * member was marked, or that do not mask.
 *
 * <p>The expressions are those of RE2.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class CollectorRules {

  private static final String REDACTED = "\\*\\*\\*";

  /** How a value looks behind each mask. A masker of the users' own may write anything. */
  private static final Map<String, String> FORMS =
      Map.of(
          "HASH", "hmac:[a-p]{16}",
          "LAST_FOUR", "\\*\\*\\*\\S{4}",
          "EMAIL", "[^@\\s]?\\*\\*\\*@[^@\\s]+");

  /** What nobody has declared, by its shape: e-mail addresses, card numbers, JSON Web Tokens. */
  private static final List<String> SHAPES =
      List.of(
          "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}",
          "\\b(?:4\\d{12}(?:\\d{3})?|5[1-5]\\d{14}|3[47]\\d{13}|6(?:011|5\\d{2})\\d{12})\\b",
          "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private CollectorRules() {}

  /** Returns a configuration that is merged into that of the Collector. */
  public static String write(Catalogue catalogue) {
    Collection<Member> members = Members.of(catalogue).values();
    List<Member> masked = members.stream().filter(CollectorRules::isCovered).toList();
    ObjectNode json = Json.object();
    ObjectNode rules = json.putObject("processors").putObject("redaction/telltale");
    rules.put("allow_all_keys", true).put("redact_all_types", true).put("summary", "info");
    ArrayNode keys = rules.putArray("blocked_key_patterns");
    masked.stream().map(CollectorRules::key).distinct().forEach(keys::add);
    ArrayNode allowed = rules.putArray("allowed_values");
    forms(masked).forEach(allowed::add);
    ArrayNode shapes = rules.putArray("blocked_values");
    SHAPES.forEach(shapes::add);
    return Json.write(json);
  }

  private static boolean isCovered(Member member) {
    return member.isMasked() && !member.mask().startsWith(Member.MASKER);
  }

  private static String key(Member member) {
    String name = "^" + quoted(Members.PREFIX + member.name());
    return member.type().equals("MAP") ? name + "\\." : name + "$";
  }

  /** One value, or a list of them, as the Collector writes it. What failed is {@code ***}. */
  private static Set<String> forms(List<Member> members) {
    String form =
        Stream.concat(
                Stream.of(REDACTED),
                members.stream().map(member -> FORMS.getOrDefault(member.mask(), REDACTED)))
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    String some = "(?:" + form + ")";
    return new TreeSet<>(
        List.of("^" + some + "$", "^\\[\"" + some + "\"(?:,\"" + some + "\")*\\]$", "^\\[\\]$"));
  }

  private static String quoted(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", Matcher.quoteReplacement("\\") + "$0");
  }
}
