/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The ground floor: failures, warnings, contained calls of foreign code, counters, budgets and rate
 * limits.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.guard;

import org.jspecify.annotations.NullMarked;
