/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Counts exceptions, each once.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.metrics;

import org.jspecify.annotations.NullMarked;
