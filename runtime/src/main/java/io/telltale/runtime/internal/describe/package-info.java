/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Describes exceptions and masks texts as one configuration has it, and knows which configuration
 * lives.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.describe;

import org.jspecify.annotations.NullMarked;
