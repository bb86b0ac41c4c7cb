/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Keeps the errors of traces that are not sampled. Internal. */
@NullMarked
package io.telltale.sdk.internal.sampling;

import org.jspecify.annotations.NullMarked;
