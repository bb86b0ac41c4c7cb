/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

import java.text.Normalizer;

/**
 * The names that HTML has for characters: of signs, of letters with accents, of Greek ones. Names
 * of mathematics and arrows are left out: no value has such characters.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/named-characters.html">Named character
 *     references</a>
 */
final class HtmlNames {

  private static final String[] SIGN_NAMES =
      ("amp AMP lt LT gt GT quot QUOT apos nbsp Tab NewLine excl num dollar percnt lpar rpar ast midast"
              + " plus comma period sol colon semi equals quest commat lsqb lbrack bsol rsqb rbrack"
              + " Hat lowbar grave lcub lbrace verbar vert rcub rbrace iexcl cent pound curren yen"
              + " brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro"
              + " para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest szlig aelig AElig"
              + " oslash Oslash eth ETH thorn THORN oelig OElig lstrok Lstrok dstrok Dstrok hstrok"
              + " Hstrok inodot imath eng ENG fflig filig fllig ffilig ffllig ndash mdash hyphen"
              + " lsquo rsquo sbquo ldquo rdquo bdquo lsaquo rsaquo bull hellip prime euro trade"
              + " ensp emsp thinsp times divide")
          .split(" ");

  private static final String SIGNS =
      "&&<<>>\"\"' \t\n!#$%()**+,./:;=?@[[\\]]^_`{{||}}\u00A1\u00A2\u00A3\u00A4\u00A5"
          + "\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5"
          + "\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF\u00DF\u00E6\u00C6"
          + "\u00F8\u00D8\u00F0\u00D0\u00FE\u00DE\u0153\u0152\u0142\u0141\u0111\u0110\u0127"
          + "\u0126\u0131\u0131\u014B\u014A\uFB00\uFB01\uFB02\uFB03\uFB04\u2013\u2014\u2010"
          + "\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A\u2022\u2026\u2032\u20AC\u2122"
          + "   \u00D7\u00F7";

  private static final String[] ACCENT_NAMES =
      "acute grave circ tilde uml ring cedil caron breve macr dot ogon dblac".split(" ");

  private static final String ACCENTS =
      "\u0301\u0300\u0302\u0303\u0308\u030A\u0327\u030C\u0306\u0304\u0307\u0328\u030B";

  private static final String[] GREEK_NAMES =
      ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
              + " sigmaf sigma tau upsilon phi chi psi omega")
          .split(" ");

  private static final char GREEK = '\u03B1';
  private static final int GREEK_CAPITALS = '\u03B1' - '\u0391';

  private HtmlNames() {}

  /** Returns the character that a name stands for, or -1. */
  static int codePoint(String name) {
    int sign = indexOf(SIGN_NAMES, name);
    if (sign >= 0) {
      return SIGNS.charAt(sign);
    }
    if (name.length() < 2) {
      return -1;
    }
    int accent = indexOf(ACCENT_NAMES, name.substring(1));
    return accent >= 0 ? accented(name.charAt(0), ACCENTS.charAt(accent)) : greek(name);
  }

  private static int accented(char letter, char accent) {
    String composed =
        Normalizer.normalize(new String(new char[] {letter, accent}), Normalizer.Form.NFC);
    return composed.length() == 1 ? composed.charAt(0) : -1;
  }

  private static int greek(String name) {
    char first = name.charAt(0);
    boolean capital = first >= 'A' && first <= 'Z';
    String small = capital ? (char) (first + ('a' - 'A')) + name.substring(1) : name;
    int letter = indexOf(GREEK_NAMES, small);
    return letter < 0 ? -1 : GREEK + letter - (capital ? GREEK_CAPITALS : 0);
  }

  private static int indexOf(String[] names, String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
