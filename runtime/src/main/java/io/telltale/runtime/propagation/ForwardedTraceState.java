/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A trace state with members that OpenTelemetry's own would not take, though W3C Trace Context
 * allows them. They are forwarded as they came, in their order. Immutable.
 */
final class ForwardedTraceState implements TraceState {

  /** Key, value, key, value, … */
  private final List<String> entries;

  ForwardedTraceState(List<String> entries) {
    this.entries = List.copyOf(entries);
  }

  @Override
  public @Nullable String get(@Nullable String key) {
    for (int i = 0; i < entries.size(); i += 2) {
      if (entries.get(i).equals(key)) {
        return entries.get(i + 1);
      }
    }
    return null;
  }

  @Override
  public int size() {
    return entries.size() / 2;
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public void forEach(BiConsumer<String, String> consumer) {
    for (int i = 0; i < entries.size(); i += 2) {
      consumer.accept(entries.get(i), entries.get(i + 1));
    }
  }

  @Override
  public Map<String, String> asMap() {
    Map<String, String> members = new LinkedHashMap<>();
    forEach(members::put);
    return Collections.unmodifiableMap(members);
  }

  @Override
  public TraceStateBuilder toBuilder() {
    return new Builder(entries);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ForwardedTraceState that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "ForwardedTraceState" + asMap();
  }

  /** What was put last comes first (section 3.5), and pushes the oldest out where it is full. */
  private static final class Builder implements TraceStateBuilder {

    private final List<String> entries;

    Builder(List<String> entries) {
      this.entries = new ArrayList<>(entries);
    }

    @Override
    public TraceStateBuilder put(String key, String value) {
      if (key != null
          && value != null
          && TraceStateParser.isKey(key)
          && TraceStateParser.isValue(value)) {
        remove(key);
        entries.add(0, value);
        entries.add(0, key);
        if (entries.size() > 2 * TraceStateParser.MAX_MEMBERS) {
          entries.subList(2 * TraceStateParser.MAX_MEMBERS, entries.size()).clear();
        }
      }
      return this;
    }

    @Override
    public TraceStateBuilder remove(String key) {
      for (int i = 0; i < entries.size(); i += 2) {
        if (entries.get(i).equals(key)) {
          entries.subList(i, i + 2).clear();
          break;
        }
      }
      return this;
    }

    @Override
    public TraceState build() {
      return entries.isEmpty() ? TraceState.getDefault() : new ForwardedTraceState(entries);
    }
  }
}
