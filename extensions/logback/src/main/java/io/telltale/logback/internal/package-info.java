/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What Logback finds by itself.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.logback.internal;

import org.jspecify.annotations.NullMarked;
