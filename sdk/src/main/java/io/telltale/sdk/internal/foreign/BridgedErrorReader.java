/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.foreign;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.telltale.annotations.Retry;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what {@link io.telltale.runtime.ErrorBridge} of another class loader tells. */
final class BridgedErrorReader {

  private final Map<?, ?> told;

  private BridgedErrorReader(Map<?, ?> told) {
    this.told = told;
  }

  /**
   * Returns the description of an exception.
   *
   * @throws RuntimeException if it is told in another way than the contract of the bridge has it
   */
  static ErrorDescription read(Map<?, ?> told) {
    BridgedErrorReader error = new BridgedErrorReader(told);
    return new ErrorDescription(
        error.identity(),
        requireNonNull(error.text(ErrorAttributes.ERROR_TYPE)),
        requireNonNull(error.text(ErrorAttributes.EXCEPTION_TYPE)),
        error.text(ErrorAttributes.EXCEPTION_MESSAGE),
        error.text(ErrorAttributes.ERROR_MESSAGE),
        error.causeTypes(),
        error.text(ErrorAttributes.EXCEPTION_STACKTRACE),
        error.text(ErrorAttributes.ERROR_FINGERPRINT),
        error.details());
  }

  /**
   * Returns what must not leave; a set that has overflowed if that is not all known.
   *
   * @throws RuntimeException if it is told in another way than the contract of the bridge has it
   */
  @SuppressWarnings("unchecked") // the contract of the bridge binds the types
  static SecretSet secretsIn(Map<?, ?> told) {
    SecretSet secrets = new SecretSet();
    // An older copy does not tell which of them nobody has declared.
    Predicate<String> learnt =
        told.get("telltale.learnt") instanceof Predicate<?> known
            ? (Predicate<String>) known
            : value -> false;
    BiConsumer<String, String> add =
        (value, replacement) -> {
          if (learnt.test(value)) {
            secrets.addSearchable(value, replacement, SecretSet.RANK_LEARNT);
          } else {
            secrets.add(value, replacement);
          }
        };
    Consumer<BiConsumer<String, String>> values =
        (Consumer<BiConsumer<String, String>>) requireNonNull(told.get("telltale.secrets"));
    values.accept(add);
    if (!Boolean.TRUE.equals(told.get("telltale.complete"))) {
      secrets.giveUp();
    }
    return secrets;
  }

  private @Nullable String text(AttributeKey<String> key) {
    return (String) told.get(key.getKey());
  }

  private @Nullable ErrorIdentity identity() {
    Long code = (Long) told.get(ErrorAttributes.ERROR_CODE.getKey());
    if (code == null) {
      return null;
    }
    Long status = (Long) requireNonNull(told.get(ErrorAttributes.ERROR_STATUS_CODE.getKey()));
    ErrorIdentity.Builder identity =
        ErrorIdentity.builder(
                requireNonNull(text(ErrorAttributes.ERROR_DOMAIN)), Math.toIntExact(code))
            .name(requireNonNull(text(ErrorAttributes.ERROR_NAME)))
            .status(Math.toIntExact(status));
    // A span has no more than this; after how many seconds is for replies.
    if (told.get(ErrorAttributes.ERROR_RETRYABLE.getKey()) instanceof Boolean retryable) {
      identity.retry(retryable ? Retry.SAFE : Retry.NEVER);
    }
    return identity.build();
  }

  private List<String> causeTypes() {
    Object types = told.get(ErrorAttributes.ERROR_CAUSE_TYPES.getKey());
    return types instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  private Attributes details() {
    AttributesBuilder details = Attributes.builder();
    told.forEach(
        (key, value) -> {
          if (key instanceof String name && name.startsWith(ErrorAttributes.ERROR_DETAIL_PREFIX)) {
            put(details, name, value);
          }
        });
    return details.build();
  }

  private static void put(AttributesBuilder details, String name, Object value) {
    if (value instanceof List<?> list) {
      putAll(details, name, list);
    } else if (value instanceof String text) {
      details.put(name, text);
    } else if (value instanceof Long number) {
      details.put(name, number);
    } else if (value instanceof Double number) {
      details.put(name, number);
    } else if (value instanceof Boolean truth) {
      details.put(name, truth);
    }
  }

  /** All elements of a list are of one type. */
  private static void putAll(AttributesBuilder details, String name, List<?> values) {
    Object first = values.isEmpty() ? "" : values.get(0);
    if (first instanceof Long) {
      details.put(AttributeKey.longArrayKey(name), cast(values, Long.class));
    } else if (first instanceof Double) {
      details.put(AttributeKey.doubleArrayKey(name), cast(values, Double.class));
    } else if (first instanceof Boolean) {
      details.put(AttributeKey.booleanArrayKey(name), cast(values, Boolean.class));
    } else {
      details.put(AttributeKey.stringArrayKey(name), cast(values, String.class));
    }
  }

  private static <T> List<T> cast(List<?> values, Class<T> type) {
    return values.stream().map(type::cast).toList();
  }
}
