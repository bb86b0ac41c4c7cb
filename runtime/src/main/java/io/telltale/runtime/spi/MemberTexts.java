/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.opentelemetry.api.common.AttributeKey;

/** The captured members of one exception as texts, each in the form in which it leaves. */
public interface MemberTexts {

  /**
   * Returns the text of a member: masked if it is sensitive, {@code "null"} if it has no value, and
   * {@code "***"} if no writer handed it over.
   *
   * @param key the key under which the member is exported
   */
  String get(AttributeKey<?> key);
}
