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
import io.telltale.runtime.internal.text.AttributeTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Puts on a span what the exception recorded on it says, where nothing has said it before. */
final class ErrorOnSpan {

  /** So few are found faster one by one than by their hash. */
  private static final int FEW = 32;

  private final Attributes attributes;

  /** The names of what is there. */
  private final Collection<String> present;

  /** Null until there is something to add. */
  private @Nullable AttributesBuilder added;

  private ErrorOnSpan(Attributes attributes) {
    this.attributes = attributes;
    this.present = attributes.size() <= FEW ? new ArrayList<>(FEW) : new HashSet<>();
    attributes.forEach((key, value) -> present.add(key.getKey()));
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
    return hasOtherName(attributes, identity)
        ? attributes
        : new ErrorOnSpan(attributes).withAll(declared, identity, policy);
  }

  /** By name: somebody else's attribute of that name may be of another type. */
  private static boolean hasOtherName(Attributes attributes, ErrorIdentity identity) {
    boolean[] other = new boolean[1];
    attributes.forEach(
        (key, value) ->
            other[0] |=
                key.getKey().equals(ErrorAttributes.ERROR_NAME.getKey())
                    && !value.equals(identity.name()));
    return other[0];
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
    return added == null ? attributes : added.build();
  }

  /** By name: somebody else's attribute of that name may be of another type. */
  private void add(AttributeKey<?> key, Object value) {
    String name = key.getKey();
    if (!present.contains(name)) {
      present.add(name);
      added = added == null ? attributes.toBuilder() : added;
      AttributeTexts.put(added, key, value);
    }
  }
}
