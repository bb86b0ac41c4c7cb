/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rendering of stack traces. */
@NullMarked
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.NullMarked;
