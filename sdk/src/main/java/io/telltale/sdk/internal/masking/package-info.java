/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Masks what leaves through OpenTelemetry's SDK, whoever recorded it. Internal: applications start
 * at {@link io.telltale.sdk.Telltale}.
 */
@NullMarked
package io.telltale.sdk.internal.masking;

import org.jspecify.annotations.NullMarked;
