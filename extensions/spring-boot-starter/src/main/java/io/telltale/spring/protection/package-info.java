/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Masks what an application exports, whoever has built its SDK, and says how far that holds.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.protection;

import org.jspecify.annotations.NullMarked;
