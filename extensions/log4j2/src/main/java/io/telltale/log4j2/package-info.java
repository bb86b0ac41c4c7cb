/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Lines of Log4j 2 without what is secret, whatever appender or layout writes them. */
@NullMarked
package io.telltale.log4j2;

import org.jspecify.annotations.NullMarked;
