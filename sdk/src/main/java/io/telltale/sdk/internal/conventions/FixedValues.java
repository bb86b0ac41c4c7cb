/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.conventions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes whose values come from a fixed list, are numbers, or name parts of the program,
 * and the forms of these values. A name says nothing of what somebody writes under it: a text of
 * another form is one like any other.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class FixedValues {

  /** What the values of an attribute look like. */
  private enum Form {
    /** A number or a truth value, which some write as a text. */
    NUMBER,
    /** A word of a fixed list, or a code. */
    WORD,
    /** The name of a class, a method or a file. */
    NAME
  }

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("code.column", Form.NUMBER),
          Map.entry("code.column.number", Form.NUMBER),
          Map.entry("code.file.path", Form.NAME),
          Map.entry("code.filepath", Form.NAME),
          Map.entry("code.function", Form.NAME),
          Map.entry("code.function.name", Form.NAME),
          Map.entry("code.line.number", Form.NUMBER),
          Map.entry("code.lineno", Form.NUMBER),
          Map.entry("code.namespace", Form.NAME),
          Map.entry("db.operation", Form.WORD),
          Map.entry("db.operation.name", Form.WORD),
          Map.entry("db.system", Form.WORD),
          Map.entry("db.system.name", Form.WORD),
          Map.entry("error.cause_types", Form.NAME),
          Map.entry("error.code", Form.WORD),
          Map.entry("error.domain", Form.WORD),
          Map.entry("error.name", Form.WORD),
          Map.entry("error.retryable", Form.NUMBER),
          Map.entry("error.status_code", Form.NUMBER),
          Map.entry("error.type", Form.NAME),
          Map.entry("exception.escaped", Form.NUMBER),
          Map.entry("exception.type", Form.NAME),
          Map.entry("faas.trigger", Form.WORD),
          Map.entry("http.flavor", Form.WORD),
          Map.entry("http.method", Form.WORD),
          Map.entry("http.request.method", Form.WORD),
          Map.entry("http.response.status_code", Form.NUMBER),
          Map.entry("http.scheme", Form.WORD),
          Map.entry("http.status_code", Form.NUMBER),
          Map.entry("messaging.operation", Form.WORD),
          Map.entry("messaging.operation.type", Form.WORD),
          Map.entry("messaging.system", Form.WORD),
          Map.entry("net.protocol.name", Form.WORD),
          Map.entry("net.protocol.version", Form.WORD),
          Map.entry("net.transport", Form.WORD),
          Map.entry("network.carrier.mcc", Form.NUMBER),
          Map.entry("network.carrier.mnc", Form.NUMBER),
          Map.entry("network.connection.subtype", Form.WORD),
          Map.entry("network.connection.type", Form.WORD),
          Map.entry("network.io.direction", Form.WORD),
          Map.entry("network.local.port", Form.NUMBER),
          Map.entry("network.peer.port", Form.NUMBER),
          Map.entry("network.protocol.name", Form.WORD),
          Map.entry("network.protocol.version", Form.WORD),
          Map.entry("network.transport", Form.WORD),
          Map.entry("network.type", Form.WORD),
          Map.entry("rpc.grpc.status_code", Form.NUMBER),
          Map.entry("rpc.system", Form.WORD),
          Map.entry("telemetry.sdk.language", Form.WORD),
          Map.entry("telemetry.sdk.name", Form.WORD),
          Map.entry("telemetry.sdk.version", Form.WORD),
          Map.entry("url.scheme", Form.WORD));

  /** The longest words that Telltale writes itself are names of errors, of 50 characters. */
  private static final int LONGEST_WORD = 50;

  /** A longer number may be that of a card, a telephone or an account. */
  private static final int MOST_DIGITS = 6;

  private static final int LONGEST_NAME = 512;

  private FixedValues() {}

  /** Returns whether a value has the form that its name promises. */
  public static boolean isOne(String name, Object value) {
    @Nullable Form form = FORMS.get(name);
    return form != null && is(form, value);
  }

  private static boolean is(Form form, Object value) {
    if (value instanceof String text) {
      return switch (form) {
        case NUMBER -> isNumber(text);
        case WORD -> isWord(text);
        case NAME -> isName(text);
      };
    }
    if (value instanceof List<?> elements) {
      return elements.stream().allMatch(element -> is(form, element));
    }
    return value instanceof Long || value instanceof Double || value instanceof Boolean;
  }

  private static boolean isNumber(String text) {
    return text.equals("true")
        || text.equals("false")
        || (text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static boolean isWord(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && "._-:/".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() <= LONGEST_WORD && digits <= MOST_DIGITS;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The names of languages other than Java have more than dots and dollar signs in them. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._$:-*<>[]/+#`".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() <= LONGEST_NAME;
  }
}
