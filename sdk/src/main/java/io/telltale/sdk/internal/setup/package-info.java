/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Sets OpenTelemetry up with Telltale in it, alone or where autoconfigure does it.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.internal.setup;

import org.jspecify.annotations.NullMarked;
