/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Tells the JDK's Flight Recorder of recorded exceptions.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.flight;

import org.jspecify.annotations.NullMarked;
