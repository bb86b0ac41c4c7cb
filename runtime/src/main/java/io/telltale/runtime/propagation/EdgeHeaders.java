/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one incoming call, as W3C Trace Context has them read. Used by one thread, for one
 * extraction.
 */
final class EdgeHeaders<C> {

  static final TextMapGetter<EdgeHeaders<?>> GETTER = new Getter();

  private static final String TRACEPARENT = "traceparent";
  private static final String TRACESTATE = "tracestate";

  /**
   * The most that is read of one header, over all its values. It is room for all that the grammar
   * of a tracestate allows, and twice the limit of W3C Baggage.
   */
  static final int MAX_LENGTH = 32 * (256 + 1 + 256 + 1);

  private final @Nullable C carrier;
  private final TextMapGetter<C> getter;

  /**
   * Whether the getter finds headers by the names that propagators use. Who sends a traceparent in
   * lower case does so with the others, and to look for what is not there takes time.
   */
  private boolean exactNames;

  private @Nullable String traceParent;
  private @Nullable String traceState;

  EdgeHeaders(@Nullable C carrier, TextMapGetter<C> getter) {
    this.carrier = carrier;
    this.getter = getter;
  }

  /** Returns the traceparent that the propagator asked for, or null. */
  @Nullable String traceParentRead() {
    return traceParent;
  }

  /** Returns the tracestate that the propagator asked for, all its headers in one, or null. */
  @Nullable String traceStateRead() {
    return traceState;
  }

  /** More than one traceparent is as good as none: who could tell which is right (section 4.3)? */
  private @Nullable String readTraceParent() {
    Iterator<String> values = values(TRACEPARENT);
    String value = values.hasNext() ? values.next() : null;
    if (value == null || value.length() > MAX_LENGTH || values.hasNext()) {
      return null;
    }
    traceParent = trimmed(value);
    return traceParent;
  }

  /** Several tracestate headers are one list, in their order (RFC 9110, section 5.3). */
  private @Nullable String readTraceState() {
    String first = null;
    StringBuilder list = null;
    int length = 0;
    for (Iterator<String> values = values(TRACESTATE); values.hasNext(); ) {
      String next = values.next();
      String value = next == null ? "" : trimmed(next);
      length += Math.min(value.length(), MAX_LENGTH) + 1;
      if (length > MAX_LENGTH) {
        return null;
      }
      if (first == null || first.isEmpty()) {
        first = value;
      } else if (!value.isEmpty()) {
        list = list == null ? new StringBuilder(first) : list;
        list.append(',').append(value);
      }
    }
    traceState = list == null ? first : list.toString();
    return traceState;
  }

  private @Nullable String readFirst(String name) {
    Iterator<String> values = values(name);
    String value = values.hasNext() ? values.next() : null;
    return value != null && value.length() <= MAX_LENGTH ? value : null;
  }

  /** Returns the values of a header, without those that are beyond the limit. */
  private Iterator<String> readAll(String name) {
    Iterator<String> values = values(name);
    if (!values.hasNext()) {
      return values;
    }
    List<String> read = new ArrayList<>(1);
    int length = 0;
    while (values.hasNext()) {
      String value = values.next();
      length += value == null ? 1 : Math.min(value.length(), MAX_LENGTH) + 1;
      if (length > MAX_LENGTH) {
        break;
      }
      if (value != null) {
        read.add(value);
      }
    }
    return read.iterator();
  }

  private Iterator<String> values(String name) {
    Iterator<String> values = GetAll.of(getter, carrier, name);
    if (!values.hasNext()) {
      return exactNames ? values : valuesInOtherCase(name);
    }
    exactNames |= name.equals(TRACEPARENT) && getter != Carriers.mapGetter();
    return values;
  }

  /** A getter need not know that names of headers have no case. */
  private Iterator<String> valuesInOtherCase(String name) {
    if (carrier == null) {
      return Collections.emptyIterator();
    }
    List<String> found = null;
    for (String key : getter.keys(carrier)) {
      if (name.equalsIgnoreCase(key) && !name.equals(key)) {
        found = found == null ? new ArrayList<>(1) : found;
        GetAll.of(getter, carrier, key).forEachRemaining(found::add);
      }
    }
    return found == null ? Collections.emptyIterator() : found.iterator();
  }

  /** Without the optional white space of RFC 9110, section 5.6.3. */
  private static String trimmed(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isWhiteSpace(value.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static final class Getter implements TextMapGetter<EdgeHeaders<?>> {

    @Override
    public Iterable<String> keys(EdgeHeaders<?> headers) {
      return keysOf(headers);
    }

    private static <C> Iterable<String> keysOf(EdgeHeaders<C> headers) {
      return headers.carrier == null ? List.of() : headers.getter.keys(headers.carrier);
    }

    @Override
    public @Nullable String get(@Nullable EdgeHeaders<?> headers, String key) {
      if (headers == null) {
        return null;
      }
      return switch (key) {
        case TRACEPARENT -> headers.readTraceParent();
        case TRACESTATE -> headers.readTraceState();
        default -> headers.readFirst(key);
      };
    }

    @Override
    public Iterator<String> getAll(@Nullable EdgeHeaders<?> headers, String key) {
      if (headers == null) {
        return Collections.emptyIterator();
      }
      if (!key.equals(TRACEPARENT) && !key.equals(TRACESTATE)) {
        return headers.readAll(key);
      }
      String value = get(headers, key);
      return value == null ? Collections.emptyIterator() : Collections.singleton(value).iterator();
    }
  }
}
