/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Tells the words of a library apart from what it quotes. Everything here is internal and hence not
 * for public use.
 */
@NullMarked
package io.telltale.runtime.internal.known;

import org.jspecify.annotations.NullMarked;
