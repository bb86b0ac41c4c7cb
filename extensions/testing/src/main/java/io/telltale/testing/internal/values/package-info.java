/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Which values of an exception are declared sensitive, and how each may be spelled. Internal, and
 * hence not for public use.
 */
@NullMarked
package io.telltale.testing.internal.values;

import org.jspecify.annotations.NullMarked;
