/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Lines of Logback without what is secret, whatever appender, layout or encoder writes them. */
@NullMarked
package io.telltale.logback;

import org.jspecify.annotations.NullMarked;
