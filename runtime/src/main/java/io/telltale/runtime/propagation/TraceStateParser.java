/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.api.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code tracestate} by the grammar of W3C Trace Context Level 2, section 3.3.1, which is
 * wider than that of OpenTelemetry's own trace state: a key may begin with a digit, and hold any
 * number of at signs anywhere but at its beginning.
 */
final class TraceStateParser {

  static final int MAX_MEMBERS = 32;
  private static final int MAX_KEY_LENGTH = 256;
  private static final int MAX_VALUE_LENGTH = 256;

  private TraceStateParser() {}

  /** Returns what a header says, which is nothing if any of it is wrong. */
  static TraceState parse(String header) {
    List<String> entries = new ArrayList<>();
    int members = 0;
    int start = 0;
    while (start <= header.length()) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      String member = trimmed(header, start, end);
      start = end + 1;
      if (member.isEmpty()) {
        continue;
      }
      members++;
      if (members > MAX_MEMBERS || !add(member, entries)) {
        return TraceState.getDefault();
      }
    }
    return entries.isEmpty() ? TraceState.getDefault() : new ForwardedTraceState(entries);
  }

  /** Of a key that is repeated the first counts: it was written last. */
  private static boolean add(String member, List<String> entries) {
    int equals = member.indexOf('=');
    if (equals < 0) {
      return false;
    }
    String key = member.substring(0, equals);
    String value = member.substring(equals + 1);
    if (!isKey(key) || !isValue(value)) {
      return false;
    }
    for (int i = 0; i < entries.size(); i += 2) {
      if (entries.get(i).equals(key)) {
        return true;
      }
    }
    entries.add(key);
    entries.add(value);
    return true;
  }

  static boolean isKey(String key) {
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !isLetterOrDigit(key.charAt(0))) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!isLetterOrDigit(c) && "_-*/@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isValue(String value) {
    int length = value.length();
    if (length == 0 || length > MAX_VALUE_LENGTH || value.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == ',' || c == '=') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return text.substring(start, end);
  }
}
