/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Lines of {@code java.util.logging} without what is secret, whatever handler writes them. */
@NullMarked
package io.telltale.jul;

import org.jspecify.annotations.NullMarked;
