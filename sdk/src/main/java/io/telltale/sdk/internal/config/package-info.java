/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The options: how they are read, ruled and shown, and what OpenTelemetry is told of them.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.internal.config;

import org.jspecify.annotations.NullMarked;
