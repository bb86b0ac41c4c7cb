/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Masking in OpenTelemetry's declarative configuration. Found by OpenTelemetry, not called. */
@NullMarked
package io.telltale.sdk.declarative;

import org.jspecify.annotations.NullMarked;
