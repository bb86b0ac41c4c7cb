/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the exceptions of the JDK and of widespread libraries say. Found by the service loader;
 * there is nothing to call.
 */
@NullMarked
package io.telltale.known.internal;

import org.jspecify.annotations.NullMarked;
