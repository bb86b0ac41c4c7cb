/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Calls exporters of others such that nothing they throw gets any further. Internal: applications
 * start at {@link io.telltale.sdk.Telltale}.
 */
@NullMarked
package io.telltale.sdk.internal.delegate;

import org.jspecify.annotations.NullMarked;
