/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a service may learn of an exception.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param identity the declared identity, or null if it has none
 * @param attributes the members that are declared for the caller, by name, masked
 */
public record RepliedError(@Nullable ErrorIdentity identity, Map<String, Object> attributes) {

  /** Returns the name of a member, which its attribute has behind a prefix. */
  static String nameOf(AttributeKey<?> key) {
    return key.getKey().substring(ErrorAttributes.ERROR_DETAIL_PREFIX.length());
  }
}
