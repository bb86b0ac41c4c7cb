/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Masks metrics. Internal: applications start at {@link io.telltale.sdk.Telltale}. */
@NullMarked
package io.telltale.sdk.internal.metrics;

import org.jspecify.annotations.NullMarked;
