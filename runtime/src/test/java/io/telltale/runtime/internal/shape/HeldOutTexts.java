/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.config.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that were written after the rules: labelled by hand, and numbers that are drawn by lot. */
final class HeldOutTexts {

  private static final int DRAWN = 200;
  private static final String[] CARDS = {"4", "51", "2221", "34", "6011", "3528", "62", "1220"};
  private static final int[] CARD_LENGTHS = {16, 16, 16, 15, 16, 16, 16, 15};
  private static final String[] COUNTRIES = {
    "DE22", "AT20", "ES24", "NL18", "PL28", "NO15", "GB22"
  };
  private static final String[] SIGNS = {"", " ", "-"};

  private HeldOutTexts() {}

  /** Returns the texts of a shape: those that hold it, and those that it has to leave alone. */
  static List<CorpusLine> of(Shape shape) {
    List<CorpusLine> lines = new ArrayList<>();
    for (String line : CorpusLine.read("shapes-held-out.tsv")) {
      String[] columns = line.split("\t");
      if (columns[0].equals(shape.name())) {
        lines.add(CorpusLine.of(columns[1]));
      }
    }
    Random random = new Random(shape.ordinal());
    for (int i = 0; i < DRAWN; i++) {
      if (shape == Shape.PAYMENT_CARD) {
        lines.add(CorpusLine.of("card " + card(random, true) + " declined"));
        lines.add(CorpusLine.of("order " + card(random, false) + " declined"));
      } else if (shape == Shape.IBAN) {
        lines.add(CorpusLine.of("account " + iban(random, true) + " closed"));
        lines.add(CorpusLine.of("account " + iban(random, false) + " closed"));
      }
    }
    return lines;
  }

  private static String card(Random random, boolean valid) {
    int kind = random.nextInt(CARDS.length);
    StringBuilder digits = new StringBuilder(CARDS[kind]);
    while (digits.length() < CARD_LENGTHS[kind] - 1) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    int check = (10 - sum % 10) % 10;
    digits.append(valid ? check : (check + 1 + random.nextInt(9)) % 10);
    return marked(grouped(random, digits.toString()), valid);
  }

  private static String iban(Random random, boolean valid) {
    String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
    int length = Integer.parseInt(country.substring(2));
    StringBuilder account = new StringBuilder(country.startsWith("GB") ? "WEST" : "");
    while (account.length() < length - 4) {
      account.append(random.nextInt(10));
    }
    int rest = 0;
    for (char c : (account + country.substring(0, 2) + "00").toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    int check = 98 - rest;
    int written = valid ? check : (check + 1 + random.nextInt(95)) % 97;
    String iban = country.substring(0, 2) + String.format("%02d", written) + account;
    return marked(grouped(random, iban), valid);
  }

  private static String grouped(Random random, String number) {
    return number.replaceAll("(.{4})(?=.)", "$1" + SIGNS[random.nextInt(SIGNS.length)]);
  }

  private static String marked(String number, boolean valid) {
    return valid ? "⟦" + number + "⟧" : number;
  }
}
