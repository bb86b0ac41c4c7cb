/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which the virtual machine and the core classes tell of a fault in code: types,
 * members, indexes. Libraries and applications throw the same exceptions with words of their own,
 * as {@code requireNonNull(user, "no user " + email)} does, so the class alone proves nothing.
 */
final class MachineMessages {

  /** More than an index has, and fewer than an account or a card. */
  private static final int MAX_DIGITS = 10;

  private static final String TYPE = "(?:\\[*L?)?(?:[\\w$]++\\.)*+[\\w$]++;?";
  private static final String QUALIFIED = "(?:\\[*L?)?(?:[\\w$]++\\.)++[\\w$]++;?";
  private static final String CODE = "\"[\\w$.<>\\[\\](), ]*+\"";

  /** Helpful messages of {@code NullPointerException}, JEP 358. */
  private static final Pattern NULL =
      Pattern.compile(
          "Cannot (?:(?:invoke|read field|assign field) "
              + CODE
              + "|(?:load from|store to) [a-z/]++ array|read the array length|throw exception"
              + "|enter synchronized block)"
              + "(?: because (?:the return value of )?(?:"
              + CODE
              + "|\"null\"|value) is null)?");

  private static final Pattern CAST =
      Pattern.compile(
          "class "
              + TYPE
              + " cannot be cast to class "
              + TYPE
              + " \\([\\w$.;:'@/ ,\\[\\]-]++\\)|Cannot cast "
              + QUALIFIED
              + " to "
              + QUALIFIED
              + "|class "
              + QUALIFIED);

  private static final Pattern STORED =
      Pattern.compile(
          QUALIFIED
              + "|arraycopy: (?:type mismatch: can not copy (?:object array|[a-z]++)\\[\\]"
              + " into (?:object array|[a-z]++)\\[\\]"
              + "|element type mismatch: can not cast one of the elements of "
              + "[\\w$.\\[\\]]++ to the type of the destination array, [\\w$.\\[\\]]++"
              + "|(?:source|destination) type [\\w$.\\[\\]]++ is not an array)");

  /** What a native method is called, which is missing. */
  private static final Pattern UNLINKED =
      Pattern.compile("'[\\w$.\\[\\] ]++\\([\\w$.\\[\\], ]*+\\)'");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]++");
  private static final Pattern DIGITS = Pattern.compile("\\d++");
  private static final Pattern NUMBERS = Pattern.compile("[A-Za-z\\d\\s:,;.()\\[\\]/=+-]*+");

  /** Every word of what the core classes say of indexes, lengths and arithmetic. */
  private static final Set<String> WORDS =
      Set.of(
          "array",
          "arraycopy",
          "at",
          "begin",
          "biginteger",
          "bitlength",
          "boolean",
          "bounds",
          "byte",
          "bytes",
          "by",
          "capacity",
          "char",
          "count",
          "dest",
          "destination",
          "digit",
          "divide",
          "divisor",
          "division",
          "double",
          "end",
          "exact",
          "expansion",
          "exponent",
          "float",
          "for",
          "from",
          "fromindex",
          "in",
          "index",
          "int",
          "integer",
          "is",
          "last",
          "len",
          "length",
          "limit",
          "long",
          "modulus",
          "necessary",
          "negative",
          "no",
          "non",
          "not",
          "object",
          "of",
          "off",
          "offset",
          "out",
          "overflow",
          "overflows",
          "position",
          "positive",
          "range",
          "representable",
          "decimal",
          "result",
          "rounding",
          "short",
          "size",
          "source",
          "start",
          "string",
          "terminating",
          "than",
          "to",
          "toindex",
          "underflow",
          "zero",
          "less",
          "greater");

  private MachineMessages() {}

  /**
   * Returns whether a message has one of the forms that belong to its class.
   *
   * @param type the name of the class
   * @param message the message, without the class; none tells nothing
   */
  static boolean wrote(String type, @Nullable String message) {
    if (message == null || message.isEmpty()) {
      return true;
    }
    return switch (type) {
      case "java.lang.NullPointerException" -> NULL.matcher(message).matches();
      case "java.lang.ClassCastException" -> CAST.matcher(message).matches();
      case "java.lang.ArrayStoreException" -> STORED.matcher(message).matches();
      case "java.lang.UnsatisfiedLinkError" -> UNLINKED.matcher(message).matches();
      case "java.lang.ArithmeticException",
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.NegativeArraySizeException",
          "java.lang.StringIndexOutOfBoundsException" ->
          isAboutNumbers(message);
      // They quote what has failed.
      case "java.lang.BootstrapMethodError",
          "java.lang.ExceptionInInitializerError",
          "java.lang.LinkageError" ->
          false;
      // Other errors of linking: only the virtual machine writes them.
      default -> true;
    };
  }

  private static boolean isAboutNumbers(String message) {
    if (!NUMBERS.matcher(message).matches()) {
      return false;
    }
    Matcher digits = DIGITS.matcher(message);
    while (digits.find()) {
      if (digits.end() - digits.start() > MAX_DIGITS) {
        return false;
      }
    }
    Matcher word = WORD.matcher(message);
    while (word.find()) {
      if (!WORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
