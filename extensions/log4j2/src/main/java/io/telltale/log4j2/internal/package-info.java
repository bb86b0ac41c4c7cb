/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What Log4j finds by itself.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.log4j2.internal;

import org.jspecify.annotations.NullMarked;
