/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What thousands of errors in one module cost: to compile them, and to find the first of them. */
@NullMarked
package io.telltale.benchmarks.large;

import org.jspecify.annotations.NullMarked;
