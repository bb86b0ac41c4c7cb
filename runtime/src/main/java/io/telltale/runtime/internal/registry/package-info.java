/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Finds the registries that the compiler generated, and in them who speaks for an exception.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.registry;

import org.jspecify.annotations.NullMarked;
