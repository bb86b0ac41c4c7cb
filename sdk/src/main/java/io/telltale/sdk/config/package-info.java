/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The words of the configuration, and what tells why one cannot be used. Plain values, which depend
 * on nothing else of Telltale's.
 */
@NullMarked
package io.telltale.sdk.config;

import org.jspecify.annotations.NullMarked;
