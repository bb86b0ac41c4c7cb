/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what is known of an exception into types of the JDK, see {@link ErrorBridge}. */
final class BridgedError {

  private final Map<String, Object> described = new LinkedHashMap<>();

  private BridgedError() {}

  static Map<String, Object> describe(Throwable error, ErrorDescriber describer) {
    ErrorRecord record = describer.take(error);
    try {
      BridgedError bridged = new BridgedError();
      bridged.putTexts(ErrorDescription.of(record));
      bridged.putSecrets(
          BridgedSecrets.of(describer.texts(), record.secrets.copy(), record.textsKnown));
      return Collections.unmodifiableMap(bridged.described);
    } finally {
      describer.giveBack(record);
    }
  }

  private void putTexts(ErrorDescription description) {
    ErrorIdentity identity = description.identity();
    if (identity != null) {
      identity.attributes().forEach((key, value) -> described.put(key.getKey(), value));
    }
    put(ErrorAttributes.ERROR_TYPE, description.errorType());
    put(ErrorAttributes.ERROR_MESSAGE, description.errorMessage());
    description.details().forEach((key, value) -> described.put(key.getKey(), value));
    put(ErrorAttributes.EXCEPTION_TYPE, description.exceptionType());
    put(ErrorAttributes.EXCEPTION_MESSAGE, description.exceptionMessage());
    List<String> causes = description.causeTypes();
    put(ErrorAttributes.EXCEPTION_CAUSE_TYPES, causes.isEmpty() ? null : List.copyOf(causes));
    put(ErrorAttributes.EXCEPTION_STACKTRACE, description.stackTrace());
  }

  private void putSecrets(BridgedSecrets secrets) {
    described.put(BridgedSecrets.COMPLETE, secrets.isComplete());
    described.put(BridgedSecrets.MASK, secrets);
    described.put(BridgedSecrets.SECRETS, secrets.values());
  }

  private <T> void put(AttributeKey<T> key, @Nullable T value) {
    if (value != null) {
      described.put(key.getKey(), value);
    }
  }
}
