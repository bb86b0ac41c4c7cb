/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.ErrorDescription;
import java.util.HashMap;
import java.util.Map;

/** Puts on a span what the exception recorded on it says, where nothing has said it before. */
final class ErrorOnSpan {

  private final Attributes attributes;
  private final Map<String, Object> present = new HashMap<>();
  private final AttributesBuilder added;

  private ErrorOnSpan(Attributes attributes) {
    this.attributes = attributes;
    this.added = attributes.toBuilder();
    attributes.forEach((key, value) -> present.put(key.getKey(), value));
  }

  /**
   * Returns the attributes of the span, with those of a declared exception added. A span that
   * already has the identity of another error keeps it, and gets nothing of this one.
   */
  static Attributes add(
      Attributes attributes,
      ErrorDescription declared,
      ErrorIdentity identity,
      ExportPolicy policy) {
    ErrorOnSpan span = new ErrorOnSpan(attributes);
    Object name = span.present.get(ErrorAttributes.ERROR_NAME.getKey());
    return name == null || name.equals(identity.name())
        ? span.withAll(declared, identity, policy)
        : attributes;
  }

  private Attributes withAll(
      ErrorDescription declared, ErrorIdentity identity, ExportPolicy policy) {
    identity.attributes().forEach(this::add);
    if (!policy.conventionalAttributes()) {
      add(ErrorAttributes.ERROR_TYPE, declared.errorType());
      if (declared.errorMessage() != null) {
        add(ErrorAttributes.ERROR_MESSAGE, declared.errorMessage());
      }
    }
    if (declared.fingerprint() != null) {
      add(ErrorAttributes.ERROR_FINGERPRINT, declared.fingerprint());
    }
    declared.details().forEach(this::add);
    Attributes all = added.build();
    return all.equals(attributes) ? attributes : all;
  }

  /** By name: somebody else's attribute of that name may be of another type. */
  @SuppressWarnings("unchecked")
  private void add(AttributeKey<?> key, Object value) {
    if (present.putIfAbsent(key.getKey(), value) == null) {
      added.put((AttributeKey<Object>) key, value);
    }
  }
}
