/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Describes exceptions in types of the JDK, for other class loaders.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.bridge;

import org.jspecify.annotations.NullMarked;
