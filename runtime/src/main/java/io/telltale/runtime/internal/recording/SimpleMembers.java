/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.spi.MemberSink;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts, numbers and truth values all in the same way: as what becomes of them as the value
 * of an attribute.
 */
interface SimpleMembers extends MemberSink {

  /**
   * Takes a member.
   *
   * @param mask how it leaves, if it is sensitive
   * @param masker the same; null where there is a mask
   * @param value a Long, a Double, a Boolean or a String, or anything if it is sensitive
   */
  void put(
      AttributeKey<?> key, @Nullable Mask mask, @Nullable Masker masker, @Nullable Object value);

  @Override
  default void putLong(AttributeKey<Long> key, long value) {
    put(key, null, null, value);
  }

  @Override
  default void putLong(AttributeKey<Long> key, @Nullable Number value) {
    put(key, null, null, value == null ? null : (Object) value.longValue());
  }

  @Override
  default void putDouble(AttributeKey<Double> key, double value) {
    put(key, null, null, value);
  }

  @Override
  default void putDouble(AttributeKey<Double> key, @Nullable Number value) {
    put(key, null, null, value == null ? null : (Object) value.doubleValue());
  }

  @Override
  default void putBoolean(AttributeKey<Boolean> key, boolean value) {
    put(key, null, null, value);
  }

  @Override
  default void putBoolean(AttributeKey<Boolean> key, @Nullable Boolean value) {
    put(key, null, null, value);
  }

  @Override
  default void putString(AttributeKey<String> key, @Nullable Object value) {
    if (SecretBuffers.isBuffer(value)) {
      put(key, Mask.REDACT, null, value);
    } else {
      put(key, null, null, value == null ? null : value.toString());
    }
  }

  @Override
  default void putSensitive(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    put(key, mask, null, value);
  }

  @Override
  default void putSensitive(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    put(key, null, masker, value);
  }
}
