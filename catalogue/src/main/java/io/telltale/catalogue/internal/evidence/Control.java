/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
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

  /**
   * Returns those that a member concerns: that sensitive data is logged by its protection level
   * only (ASVS 16.2.5), and how account numbers are made unreadable (PCI DSS 3.5.1).
   */
  public static List<Control> of(Member member) {
    List<Control> controls = new ArrayList<>();
    if (!member.isMasked()) {
      if (member.data() != Member.Data.OTHER) {
        controls.add(new Control(ASVS, "16.2.5", "not met by masking: it leaves as it is"));
      }
      return controls;
    }
    controls.add(
        new Control(
            ASVS,
            "16.2.5",
            switch (member.mask()) {
              case Member.DROP -> "is not logged";
              case Member.REDACT -> "is masked in full";
              case "HASH" -> "is logged as a keyed hash";
              case "LAST_FOUR", "EMAIL" -> "is masked in part";
              default -> "is masked by code of the module's own, which has to be reviewed";
            }));
    controls.add(
        switch (member.mask()) {
          case Member.DROP, Member.REDACT ->
              new Control(PCI, "3.5.1", "nothing of an account number is stored");
          case "HASH" -> new Control(PCI, "3.5.1.1", "a keyed hash of the whole number");
          case "LAST_FOUR" -> new Control(PCI, "3.5.1", "truncation to the last four digits");
          default ->
              new Control(
                  PCI, "3.5.1", "no form for account numbers: use DROP, REDACT or LAST_FOUR");
        });
    return controls;
  }
}
