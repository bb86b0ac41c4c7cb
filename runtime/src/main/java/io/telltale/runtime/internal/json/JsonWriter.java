/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.Printable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value (RFC 8259) to a {@link StringBuilder}, without white space, so that a value
 * is always one line. It allocates nothing a value; the builder grows.
 *
 * <p>What JSON cannot say is never written as it is: a lone surrogate becomes U+FFFD, and NaN and
 * the infinities become the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, as
 * in the JSON form of Protocol Buffers. Controls are escaped that JSON would allow, as a terminal
 * obeys them, or a reader takes them for the end of a line: {@link Printable#isControl}. Names are
 * not checked for duplicates.
 *
 * <p>Calls that would not give JSON (a second root value, a value in an object without a name, an
 * end that fits no begin) throw {@link IllegalStateException}.
 *
 * <p>This class is internal and is hence not for public use. Not safe for concurrent use.
 */
public final class JsonWriter {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** What may come next. The innermost scope's state is the last of {@link #scopes}. */
  private enum State {
    ROOT("nothing was written yet"),
    COMPLETE("the value is complete"),
    FIRST_NAME("inside an object, before its first name"),
    NEXT_NAME("inside an object, after a member"),
    MEMBER_VALUE("inside an object, after a name"),
    FIRST_ELEMENT("inside an array, before its first element"),
    NEXT_ELEMENT("inside an array, after an element");

    private final String position;

    State(String position) {
      this.position = position;
    }
  }

  private final StringBuilder out;
  private State[] scopes = new State[8];
  private int depth;

  /**
   * Starts a value.
   *
   * @param out what the value is appended to
   */
  public JsonWriter(StringBuilder out) {
    this.out = requireNonNull(out, "out");
    scopes[0] = State.ROOT;
  }

  /** Begins an object. */
  public JsonWriter beginObject() {
    beforeValue("beginObject");
    out.append('{');
    push(State.FIRST_NAME);
    return this;
  }

  /** Ends the innermost scope, which is an object. */
  public JsonWriter endObject() {
    if (state() != State.FIRST_NAME && state() != State.NEXT_NAME) {
      throw misuse("endObject");
    }
    depth--;
    out.append('}');
    return this;
  }

  /** Begins an array. */
  public JsonWriter beginArray() {
    beforeValue("beginArray");
    out.append('[');
    push(State.FIRST_ELEMENT);
    return this;
  }

  /** Ends the innermost scope, which is an array. */
  public JsonWriter endArray() {
    if (state() != State.FIRST_ELEMENT && state() != State.NEXT_ELEMENT) {
      throw misuse("endArray");
    }
    depth--;
    out.append(']');
    return this;
  }

  /** Writes the name of the object's next member. */
  public JsonWriter name(String name) {
    requireNonNull(name, "name");
    if (state() == State.NEXT_NAME) {
      out.append(',');
    } else if (state() != State.FIRST_NAME) {
      throw misuse("name");
    }
    scopes[depth] = State.MEMBER_VALUE;
    appendString(name);
    out.append(':');
    return this;
  }

  /** Writes a string, or null. */
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      return nullValue();
    }
    beforeValue("value");
    appendString(value);
    return this;
  }

  /** Writes an integral number. */
  public JsonWriter value(long value) {
    beforeValue("value");
    out.append(value);
    return this;
  }

  /** Writes a floating-point number, or its name as a string if it is not finite. */
  public JsonWriter value(double value) {
    beforeValue("value");
    if (Double.isFinite(value)) {
      out.append(value);
    } else {
      out.append('"').append(value).append('"');
    }
    return this;
  }

  /** Writes a truth value. */
  public JsonWriter value(boolean value) {
    beforeValue("value");
    out.append(value);
    return this;
  }

  /** Writes null. */
  public JsonWriter nullValue() {
    beforeValue("nullValue");
    out.append("null");
    return this;
  }

  /** Returns whether a whole value was written. */
  public boolean isComplete() {
    return state() == State.COMPLETE;
  }

  private State state() {
    return scopes[depth];
  }

  private void push(State state) {
    depth++;
    if (depth == scopes.length) {
      scopes = Arrays.copyOf(scopes, depth * 2);
    }
    scopes[depth] = state;
  }

  /** Writes the comma if one is due, and moves the enclosing scope on. */
  private void beforeValue(String call) {
    switch (state()) {
      case ROOT -> scopes[depth] = State.COMPLETE;
      case MEMBER_VALUE -> scopes[depth] = State.NEXT_NAME;
      case FIRST_ELEMENT -> scopes[depth] = State.NEXT_ELEMENT;
      case NEXT_ELEMENT -> out.append(',');
      case COMPLETE, FIRST_NAME, NEXT_NAME -> throw misuse(call);
    }
  }

  private IllegalStateException misuse(String call) {
    return new IllegalStateException(
        call + "() does not fit here: " + state().position + ", at depth " + depth);
  }

  private void appendString(String text) {
    out.append('"');
    int copied = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text, copied, i);
      appendEscaped(c);
      copied = i + 1;
    }
    out.append(text, copied, length).append('"');
  }

  private static boolean isPlain(char c) {
    return c != '"' && c != '\\' && !Printable.isControl(c) && !Character.isSurrogate(c);
  }

  private void appendEscaped(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (Character.isSurrogate(c)) {
          out.append(REPLACEMENT);
        } else {
          appendUnicodeEscape(c);
        }
      }
    }
  }

  private void appendUnicodeEscape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX[(c >> shift) & 0xF]);
    }
  }
}
