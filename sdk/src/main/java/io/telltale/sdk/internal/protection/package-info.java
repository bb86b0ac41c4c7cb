/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Finds out which outlets mask, and refuses those that do not where that is required.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.internal.protection;

import org.jspecify.annotations.NullMarked;
