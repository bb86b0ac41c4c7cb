/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.bridge;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.ErrorDescription;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is known of an exception into types of the JDK, see {@code ErrorBridge}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class BridgedError {

  private final Map<String, Object> described = new LinkedHashMap<>();

  private BridgedError() {}

  public static Map<String, Object> describe(ErrorDescription description, BridgedSecrets secrets) {
    BridgedError bridged = new BridgedError();
    bridged.putTexts(description);
    bridged.putSecrets(secrets);
    return Collections.unmodifiableMap(bridged.described);
  }

  /** The same, where nothing is known but the secrets. */
  public static Map<String, Object> describe(BridgedSecrets secrets) {
    BridgedError bridged = new BridgedError();
    bridged.putSecrets(secrets);
    return Collections.unmodifiableMap(bridged.described);
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
    put(ErrorAttributes.ERROR_CAUSE_TYPES, causes.isEmpty() ? null : List.copyOf(causes));
    put(ErrorAttributes.EXCEPTION_STACKTRACE, description.stackTrace());
    put(ErrorAttributes.ERROR_FINGERPRINT, description.fingerprint());
  }

  private void putSecrets(BridgedSecrets secrets) {
    described.put(BridgedSecrets.COMPLETE, secrets.isComplete());
    described.put(BridgedSecrets.MASK, secrets);
    described.put(BridgedSecrets.SECRETS, secrets.values());
    described.put(BridgedSecrets.LEARNT, secrets.learnt());
  }

  private <T> void put(AttributeKey<T> key, @Nullable T value) {
    if (value != null) {
      described.put(key.getKey(), value);
    }
  }
}
