/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The secrets of the exceptions recorded lately, for every outlet that a trace still has. Internal,
 * like the package above it.
 */
@NullMarked
package io.telltale.runtime.internal.ledger;

import org.jspecify.annotations.NullMarked;
