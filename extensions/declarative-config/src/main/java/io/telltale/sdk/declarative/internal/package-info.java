/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Masking in OpenTelemetry's declarative configuration. Found by OpenTelemetry, not called.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.declarative.internal;

import org.jspecify.annotations.NullMarked;
