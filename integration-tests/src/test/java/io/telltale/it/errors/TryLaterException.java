/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Retry;

/** Says when to try again. */
@ErrorCode(value = 77, status = 503, retry = Retry.AFTER, retryAfterSeconds = 30)
public class TryLaterException extends RuntimeException {}
