/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Json;
import java.util.ArrayList;
import java.util.List;
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

  /** What nobody has declared, by its shape: e-mail addresses, card numbers, JSON Web Tokens. */
  private static final List<String> SHAPES =
      List.of(
          "[\\p{L}\\p{M}\\p{N}._%+-]+@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)*"
              + "\\.(?:xn--[A-Za-z0-9-]+|[\\p{L}\\p{M}]{2,})",
          cardNumbers(), "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private CollectorRules() {}

  /**
   * By their first digits and their lengths (ISO/IEC 7812), together or with a blank or a hyphen
   * between any two: Visa, Mastercard, American Express, Diners Club, JCB, Discover, UnionPay.
   */
  private static String cardNumbers() {
    return Stream.of(
            "4" + digits("12") + "(?:" + digits("3") + "){0,2}",
            "5[1-5]" + digits("14"),
            "2(?:2(?:2[1-9]|[3-9]\\d)|[3-6]\\d\\d|7(?:[01]\\d|20))" + digits("12"),
            "3[47]" + digits("13"),
            "3(?:0[0-5]|[689]\\d)" + digits("11,16"),
            "35(?:2[89]|[3-8]\\d)" + digits("12,15"),
            "6(?:011|4[4-9]\\d|5\\d\\d|2\\d\\d)" + digits("12,15"))
        .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
  }

  private static String digits(String times) {
    return "(?:[ -]?\\d){" + times + "}";
  }

  /** Returns a configuration that is merged into that of the Collector. */
  public static String write(Catalogue catalogue) {
    List<Member> masked = new ArrayList<>();
    Members.all(catalogue)
        .values()
        .forEach(
            members -> {
              if (members.stream().allMatch(CollectorRules::isCovered)) {
                masked.addAll(members);
              }
            });
    ObjectNode json = Json.object();
    ObjectNode rules = json.putObject("processors").putObject("redaction/telltale");
    rules.put("allow_all_keys", true).put("redact_all_types", true).put("summary", "info");
    ArrayNode keys = rules.putArray("blocked_key_patterns");
    masked.stream().map(CollectorRules::key).distinct().forEach(keys::add);
    ArrayNode allowed = rules.putArray("allowed_values");
    forms(masked).forEach(allowed::add);
    ArrayNode shapes = rules.putArray("blocked_values");
    SHAPES.forEach(shapes::add);
    String comments =
        uncovered(catalogue).stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
    return comments + Json.write(json);
  }

  /**
   * Returns, in a sentence each, the masked members for which there is no rule: what is right for
   * one exception would be wrong for another.
   */
  public static List<String> uncovered(Catalogue catalogue) {
    List<String> sentences = new ArrayList<>();
    Members.all(catalogue)
        .forEach(
            (name, members) -> {
              List<String> masks = members.stream().map(Member::mask).distinct().sorted().toList();
              boolean covered = members.stream().allMatch(CollectorRules::isCovered);
              if (!covered && masks.size() > 1) {
                sentences.add(
                    "no rule for %s%s: it leaves as %s; give one of the members another name"
                        .formatted(Members.PREFIX, name, String.join(" and as ", masks)));
              }
            });
    return sentences;
  }

  private static boolean isCovered(Member member) {
    return member.isMasked() && !member.mask().startsWith(Member.MASKER);
  }

  private static String key(Member member) {
    String name = "^" + quoted(Members.PREFIX + member.name());
    return member.type().equals("MAP") ? name + "\\." : name + "$";
  }

  /** A masker of the users' own may write anything. */
  private static String form(Member member) {
    return member.knownMask().map(KnownMask::pattern).orElse(REDACTED);
  }

  /** One value, or a list of them, as the Collector writes it. What failed is {@code ***}. */
  private static Set<String> forms(List<Member> members) {
    String form =
        Stream.concat(Stream.of(REDACTED), members.stream().map(CollectorRules::form))
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
