/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Makes a record of an exception, with its secrets replaced, and writes it on a span and in a log.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.runtime.internal.recording;

import org.jspecify.annotations.NullMarked;
