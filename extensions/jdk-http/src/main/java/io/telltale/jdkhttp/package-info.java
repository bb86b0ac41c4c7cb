/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The JDK's own HTTP server and client in a trace: a span for each request, the headers that carry
 * it on, and error replies (RFC 9457) for what a handler throws.
 */
@NullMarked
package io.telltale.jdkhttp;

import org.jspecify.annotations.NullMarked;
