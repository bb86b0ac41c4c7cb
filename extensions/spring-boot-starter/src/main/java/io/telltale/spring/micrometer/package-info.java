/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Counts errors where an application has its metrics: in Micrometer.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.micrometer;

import org.jspecify.annotations.NullMarked;
