/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What Telltale costs, beside stock OpenTelemetry and code written by hand for one exception. */
@NullMarked
package io.telltale.benchmarks;

import org.jspecify.annotations.NullMarked;
