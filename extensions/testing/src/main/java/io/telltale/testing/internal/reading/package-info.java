/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A text as it reads once its encodings are undone. Internal, and hence not for public use. */
@NullMarked
package io.telltale.testing.internal.reading;

import org.jspecify.annotations.NullMarked;
