/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.catalogue.internal.model.Member;
import java.util.List;

/**
 * What a form of a value does for a requirement of others. It helps to find evidence; it is no
 * certificate.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param standard whose requirement it is
 * @param id its number there
 * @param contribution what the form does for it
 */
public record Control(String standard, String id, String contribution) {

  private static final String ASVS = "OWASP ASVS 5.0";
  private static final String PCI = "PCI DSS 4.0";
  private static final String SCORE = "Instrumentation Score";

  /** Spans and log records: {@code rules/SPA-006.md} and {@code rules/LOG-003.md} there. */
  private static final String SCORE_RULES = "SPA-006, LOG-003";

  /**
   * Returns those that a member concerns: that sensitive data is logged by its protection level
   * only (ASVS 16.2.5), that spans and log records hold none (Instrumentation Score), and how
   * account numbers are made unreadable (PCI DSS 3.5.1).
   */
  public static List<Control> of(Member member) {
    if (!member.isMasked()) {
      return member.data() == Member.Data.OTHER
          ? List.of()
          : List.of(
              new Control(ASVS, "16.2.5", "not met by masking: it leaves as it is"),
              new Control(SCORE, SCORE_RULES, "not met by masking: it leaves as it is"));
    }
    return List.of(
        new Control(ASVS, "16.2.5", logged(member)),
        new Control(SCORE, SCORE_RULES, scored(member)),
        accountNumber(member));
  }

  private static String logged(Member member) {
    KnownMask mask = member.knownMask().orElse(null);
    if (mask == null) {
      return "is masked by code of the module's own, which has to be reviewed";
    }
    return switch (mask) {
      case DROP -> "is not logged";
      case HASH -> "is logged as a keyed hash; without a key, it is masked in full";
      default -> mask.isPartial() ? "is masked in part" : "is masked in full";
    };
  }

  /** The score also goes by keys: any value under the name of a secret counts, masked or not. */
  private static String scored(Member member) {
    if (member.isSilent()) {
      return "nothing leaves under its name";
    }
    if (member.data() == Member.Data.SECRET) {
      return "the value is masked, but its key sounds secret, which counts by itself: use DROP, or"
          + " another name";
    }
    return member.mask().startsWith(Member.MASKER)
        ? "depends on what the module's own code leaves"
        : "its form has none of the formats that are searched for";
  }

  private static Control accountNumber(Member member) {
    return switch (member.mask()) {
      case Member.DROP, Member.REDACT ->
          new Control(PCI, "3.5.1", "nothing of an account number is stored");
      case "HASH" ->
          new Control(
              PCI,
              "3.5.1.1",
              "a keyed hash of the whole number; without a key, nothing of it is stored");
      case "LAST_FOUR" -> new Control(PCI, "3.5.1", "truncation to the last four digits");
      default ->
          new Control(PCI, "3.5.1", "no form for account numbers: use DROP, REDACT or LAST_FOUR");
    };
  }
}
