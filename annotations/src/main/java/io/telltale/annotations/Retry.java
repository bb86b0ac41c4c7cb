/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/** Whether a caller may send a failed request again. It says nothing of other requests. */
public enum Retry {
  /** Nothing is promised: the default. The reply and the span say nothing of it. */
  UNSPECIFIED,
  /** The same request fails again, or does harm the second time. */
  NEVER,
  /** The same request may be sent again at once, and does no harm. */
  SAFE,
  /**
   * The same request may be sent again after {@link ErrorCode#retryAfterSeconds()}, and does no
   * harm. The reply has them as {@code Retry-After} (RFC 9110, section 10.2.3).
   */
  AFTER
}
