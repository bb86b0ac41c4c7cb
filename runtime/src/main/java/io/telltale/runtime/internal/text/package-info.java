/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Masks texts and attributes, alone or in their trace, and knows the names of sensitive values.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
