/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.ILogger;
import io.sentry.JsonSerializable;
import io.sentry.NoOpLogger;
import io.sentry.ObjectWriter;
import io.telltale.runtime.Masked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exceptions among the values of a payload. Sentry sends the fields of such a value, so
 * its secrets have to be known. Writes nothing.
 */
final class ErrorsToldOf implements ObjectWriter {

  private final List<Object> values = new ArrayList<>();

  private ErrorsToldOf() {}

  /** Returns first what was thrown, if anything, then those among the values. */
  static List<Throwable> in(JsonSerializable payload, @Nullable Throwable thrown)
      throws IOException {
    ErrorsToldOf told = new ErrorsToldOf();
    payload.serialize(told, NoOpLogger.getInstance());
    return Masked.errorsIn(thrown, told.values.toArray());
  }

  @Override
  public ObjectWriter value(ILogger logger, @Nullable Object value) throws IOException {
    if (value instanceof JsonSerializable payload) {
      payload.serialize(this, logger);
    } else if (value instanceof Iterable<?> elements) {
      for (Object element : elements) {
        value(logger, element);
      }
    } else if (value != null && !(value instanceof String) && !(value instanceof Number)) {
      values.add(value);
    }
    return this;
  }

  @Override
  public ObjectWriter beginArray() {
    return this;
  }

  @Override
  public ObjectWriter endArray() {
    return this;
  }

  @Override
  public ObjectWriter beginObject() {
    return this;
  }

  @Override
  public ObjectWriter endObject() {
    return this;
  }

  @Override
  public ObjectWriter name(String name) {
    return this;
  }

  @Override
  public ObjectWriter value(@Nullable String value) {
    return this;
  }

  @Override
  public ObjectWriter jsonValue(@Nullable String value) {
    return this;
  }

  @Override
  public ObjectWriter nullValue() {
    return this;
  }

  @Override
  public ObjectWriter value(boolean value) {
    return this;
  }

  @Override
  public ObjectWriter value(@Nullable Boolean value) {
    return this;
  }

  @Override
  public ObjectWriter value(double value) {
    return this;
  }

  @Override
  public ObjectWriter value(long value) {
    return this;
  }

  @Override
  public ObjectWriter value(@Nullable Number value) {
    return this;
  }

  @Override
  public void setLenient(boolean lenient) {}

  @Override
  public void setIndent(@Nullable String indent) {}

  @Override
  public @Nullable String getIndent() {
    return null;
  }
}
