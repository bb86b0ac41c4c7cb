/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Errors of what runs without a request that waits for it.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.task;

import org.jspecify.annotations.NullMarked;
