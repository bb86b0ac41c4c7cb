/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.config.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which rules to ask at which character. */
final class RuleTable {

  /** Stands where no rule is to be asked. */
  static final Rule[] NONE = {};

  private RuleTable() {}

  /** Returns the rules of some shapes by trigger, {@link #NONE} elsewhere. */
  static Rule[][] of(Set<Shape> shapes) {
    List<List<Rule>> table = new ArrayList<>();
    for (int c = 0; c < Chars.ASCII; c++) {
      table.add(new ArrayList<>());
    }
    for (Rule rule : inOrder(shapes)) {
      String triggers = rule.triggers();
      for (int i = 0; i < triggers.length(); i++) {
        table.get(triggers.charAt(i)).add(rule);
      }
    }
    Rule[][] rules = new Rule[Chars.ASCII][];
    for (int c = 0; c < Chars.ASCII; c++) {
      rules[c] = table.get(c).isEmpty() ? NONE : table.get(c).toArray(new Rule[0]);
    }
    return rules;
  }

  /** The order in which rules with the same trigger are asked: the first that matches wins. */
  private static List<Rule> inOrder(Set<Shape> shapes) {
    List<Rule> rules = new ArrayList<>();
    add(rules, shapes, Shape.URL_SECRET, new UserInfoRule(), new OracleUserInfoRule());
    add(rules, shapes, Shape.URL_SECRET, new BareUserInfoRule());
    add(rules, shapes, Shape.URL_SECRET, new RejectedTokenRule());
    add(rules, shapes, Shape.URL_SECRET, new SecretParameterRule(), new ElementRule());
    add(rules, shapes, Shape.CREDENTIALS, new AuthorizationRule(), new BearerRule());
    add(rules, shapes, Shape.CREDENTIALS, new PasswordHashRule());
    add(rules, shapes, Shape.JWT, new JwtRule());
    add(rules, shapes, Shape.API_KEY, new PrivateKeyRule(), new ApiKeyRule());
    add(rules, shapes, Shape.EMAIL, new EmailRule());
    add(rules, shapes, Shape.IBAN, new IbanRule());
    add(rules, shapes, Shape.PAYMENT_CARD, new PaymentCardRule());
    add(rules, shapes, Shape.NATIONAL_ID, new NationalIdRule());
    add(rules, shapes, Shape.PHONE, new InternationalPhoneRule(), new NationalPhoneRule());
    return rules;
  }

  private static void add(List<Rule> rules, Set<Shape> shapes, Shape shape, Rule... added) {
    if (shapes.contains(shape)) {
      rules.addAll(List.of(added));
    }
  }
}
