/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The encodings in which a value is found in texts: what an escape stands for, and how one is
 * written. Internal, like the package above it.
 */
@NullMarked
package io.telltale.runtime.internal.encoding;

import org.jspecify.annotations.NullMarked;
