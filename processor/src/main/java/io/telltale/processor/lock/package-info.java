/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The lock: what a module declared the last time, and what has changed. Nothing of it is API. */
@NullMarked
package io.telltale.processor.lock;

import org.jspecify.annotations.NullMarked;
