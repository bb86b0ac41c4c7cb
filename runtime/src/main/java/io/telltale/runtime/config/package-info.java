/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The words of the configuration: which texts and stack traces leave, and which shapes of personal
 * data are replaced in them. Plain values, which depend on nothing else of Telltale's.
 */
@NullMarked
package io.telltale.runtime.config;

import org.jspecify.annotations.NullMarked;
