/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What OpenTelemetry's conventions promise of the values of attributes. Internal. */
@NullMarked
package io.telltale.sdk.internal.conventions;

import org.jspecify.annotations.NullMarked;
