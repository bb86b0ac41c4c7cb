/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs the benchmarks, and draws what they found. */
@NullMarked
package io.telltale.benchmarks.charts;

import org.jspecify.annotations.NullMarked;
