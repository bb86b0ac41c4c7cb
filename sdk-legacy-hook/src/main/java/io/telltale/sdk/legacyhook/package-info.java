/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The exception hook of older versions of OpenTelemetry. Internal to {@code telltale-sdk}. */
@NullMarked
package io.telltale.sdk.legacyhook;

import org.jspecify.annotations.NullMarked;
