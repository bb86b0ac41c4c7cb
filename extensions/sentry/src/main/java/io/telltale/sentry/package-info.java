/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Events of Sentry without what is secret. */
@NullMarked
package io.telltale.sentry;

import org.jspecify.annotations.NullMarked;
