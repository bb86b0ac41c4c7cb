/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Which value leaves in which form, who allowed it, and which test proves it. */
@NullMarked
package io.telltale.catalogue.internal.evidence;

import org.jspecify.annotations.NullMarked;
