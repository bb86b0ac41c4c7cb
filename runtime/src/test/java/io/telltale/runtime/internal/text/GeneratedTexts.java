/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.runtime.internal.value.SecretSet;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes texts of what the scanner and the search for values react to, the same ones for the same
 * seed: digits in groups, signs, words that name a number, shapes whole and broken, and values
 * whole, cut, regrouped and encoded.
 */
final class GeneratedTexts {

  private static final String[] SECRETS = {
    "alice@example.com",
    "4111111111111111",
    "rosa luxemburg",
    "+49 30 90182045",
    "010-2345-6789",
    "GR1601101250000000012300695",
    "0b6f5c1e-93d2-4a87-8c15-2f7c60d9e4b1",
    "1985-07-23",
    "536-22-1234",
    "10.20.30.40",
    "fe80::1ff:fe23:4567",
    "-12345.50",
    "1,234,567.00",
    "7654321",
    "AB12345678",
    "K7 2234 9981",
    "tr0ub4dor&3",
    "p+ss w0rd",
    "Quillène",
    "Süßmann",
    "Ann O'Neil",
    "a*b*cdef",
    "20250101",
    "47110815",
    "hunter22",
    "zoë  müller",
    "(0)1 42 68 53 00",
    "x1234567890123456789",
    "Kim Min-seo",
    "1111-2222-3333",
    "user-00042",
    "line\nbreak"
  };

  private static final String[] SHAPES = {
    "2026-11-29T01:02:03.456Z",
    "1795914123456",
    "1795914123",
    "10:22:33,123",
    "127.0.0.1:8080",
    "{\"at\":\"2026-11-29T01:02:03.456Z\",\"item\":471100815,",
    "\"took\":12.75,",
    "v1.24.3-rc.1",
    "4111 1111 1111 1111",
    "5500-0000-0000-0004",
    "4111+1111+1111+1111",
    "378282246310005",
    "%B4111111111111111^DOE/JOHN^2512",
    "122000000000003",
    "6011000990139424",
    "536-22-1234",
    "536.22.1234",
    "850101-1234567",
    "8501011234567",
    "529.982.247-25",
    "046-454-286",
    "QQ 12 34 56 C",
    "12345678-Z",
    "X-1234567-L",
    "RSSMRA85T10A562S",
    "850709-9805",
    "131052-308T",
    "131052A308T",
    "11010519491231002X",
    "2341 2341 2346",
    "2 55 08 14 168 025 38",
    "85.07.30-033.28",
    "756.9217.0769.85",
    "GOMC850101HDFRRS09",
    "DE89370400440532013000",
    "DE89 3704 0044 0532 0130 00",
    "GB29NWBK60161331926819",
    "+49 30 1234567",
    "+1 (555) 123-4567",
    "+30 21 0 1234567",
    "+33 (0)1 42 68 53 00",
    "0049 30 901820",
    "%2B4930901820",
    "555-123-4567",
    "1-800-555-0199",
    "(555) 123-4567",
    "(02) 1234 5678",
    "020 7946 0958",
    "01 42 68 53 00",
    "0171/2345678",
    "010-1234-5678",
    "0b6f5c1e-93d2-4a87-8c15-2f7c60d9e4b1",
    "bob@example.org",
    "%40",
    "https://u:p4ss@host/x?token=abc123def",
    "password=s3cr3tpw",
    "Bearer abcDEF123456789",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "AKIAIOSFODNN7EXAMPLE",
    "app:pw@broker:90",
    "at com.acme.shop.OrderService.reserve(OrderService.java:118)",
    "0x1f",
    "1.5e10",
    "12%",
    "#4711"
  };

  private static final String[] WORDS = {
    "order",
    "item",
    "lot",
    "phone",
    "tel.",
    "ssn",
    "SSN:",
    "socialSecurityNumber",
    "passport no",
    "mobile number is",
    "fax=",
    "userId=",
    "version",
    "invoice",
    "cpf",
    "taxId",
    "port",
    "rows",
    "Could not reserve",
    "was",
    "number",
    "of",
    "휴대폰",
    "주민등록번호",
    "マイナンバー",
    "teléfono",
    "x",
    "A",
    "id",
    "IBAN",
    "card",
    "failed"
  };

  private static final String[] SIGNS = {
    " ",
    " ",
    " ",
    "-",
    "-",
    ".",
    ".",
    "/",
    "(",
    ")",
    "+",
    ":",
    ",",
    "=",
    "_",
    "\"",
    "'",
    "#",
    "%",
    "\\",
    "&",
    "\n",
    "\t",
    "  ",
    "''",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "*",
    "***",
    "@",
    "$",
    "|",
    ";",
    "%20",
    "\\n",
    "\\u0020",
    "&nbsp;",
    "\u00A0",
    "\u2013",
    "\uFF11",
    "\u0661",
    "\u200B",
    "\uFF0D",
    "é",
    "한",
    "\uD83D\uDE00",
    "[*]"
  };

  private static final String[] MARKS = {
    "...",
    "..",
    "\u2026",
    "\u22EF",
    "[truncated]",
    "(truncated)",
    "<12 more>",
    "[... 12 more]",
    "\t... 12 more",
    "(message truncated to 20 chars)",
    "[snip]"
  };

  private static final int MOST_PIECES = 14;
  private static final int LONGEST_RUN = 20;
  private static final int MOST_SECRETS = 4;

  private final Random random;
  private final List<String> secrets = new ArrayList<>();

  GeneratedTexts(long seed) {
    this.random = new Random(seed);
  }

  /** Chooses the values of the next texts. */
  SecretSet nextSecrets() {
    secrets.clear();
    SecretSet set = new SecretSet();
    for (int left = random.nextInt(MOST_SECRETS + 1); left > 0; left--) {
      String secret = anyOf(SECRETS);
      secrets.add(secret);
      set.add(secret, random.nextInt(3) == 0 ? "***" + secret.charAt(secret.length() - 1) : "***");
    }
    return set;
  }

  /** Returns the next text. */
  String next() {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(MOST_PIECES); left > 0; left--) {
      text.append(piece());
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  /** Returns whether the next text counts as cut. */
  boolean nextCut() {
    return random.nextInt(4) == 0;
  }

  private String piece() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> run(1 + random.nextInt(LONGEST_RUN));
      case 2 -> run(1 + random.nextInt(6)) + anyOf(SIGNS) + run(1 + random.nextInt(6));
      case 3 -> groups();
      case 4 -> anyOf(WORDS) + anyOf(SIGNS);
      case 5 -> changed(anyOf(SHAPES));
      case 6 -> anyOf(SHAPES);
      case 7 -> written(secrets.isEmpty() ? anyOf(SECRETS) : anyOf(secrets.toArray(new String[0])));
      case 8 -> random.nextInt(3) == 0 ? anyOf(MARKS) : anyOf(SIGNS);
      default -> anyOf(SIGNS);
    };
  }

  private String groups() {
    String sign = anyOf(SIGNS);
    StringBuilder groups = new StringBuilder(run(1 + random.nextInt(5)));
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      groups.append(random.nextInt(8) == 0 ? anyOf(SIGNS) : sign);
      groups.append(run(1 + random.nextInt(5)));
    }
    return groups.toString();
  }

  private String run(int digits) {
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      run.append((char) ('0' + random.nextInt(10)));
    }
    return run.toString();
  }

  private String changed(String shape) {
    int at = random.nextInt(shape.length());
    return switch (random.nextInt(5)) {
      case 0 -> shape.substring(0, at);
      case 1 -> shape.substring(at);
      case 2 -> shape.substring(0, at) + anyOf(SIGNS) + shape.substring(at);
      case 3 -> shape.substring(0, at) + run(1) + shape.substring(at + 1);
      default -> shape.toUpperCase(Locale.ROOT);
    };
  }

  private String written(String secret) {
    int at = random.nextInt(secret.length());
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> secret;
      case 3 -> secret.substring(0, at) + anyOf(MARKS);
      case 4 -> anyOf(MARKS) + secret.substring(at);
      case 5 -> secret.substring(0, at);
      case 6 -> secret.toUpperCase(Locale.ROOT);
      case 7 -> regrouped(secret);
      case 8 -> URLEncoder.encode(secret, UTF_8);
      case 9 -> Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
      case 10 -> secret.substring(0, at) + anyOf(SIGNS) + secret.substring(at);
      case 11 -> secret.replace(" ", "  ").replace("'", "''");
      case 12 -> secret + run(1);
      default -> run(1) + secret;
    };
  }

  private String regrouped(String secret) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        text.append(c).append(random.nextInt(4) == 0 ? anyOf(SIGNS) : "");
      }
    }
    return text.toString();
  }

  private String anyOf(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
