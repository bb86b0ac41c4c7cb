/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads the error replies of other services.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.reply;

import org.jspecify.annotations.NullMarked;
