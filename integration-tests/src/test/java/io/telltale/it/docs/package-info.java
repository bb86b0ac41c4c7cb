/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the pages show is compiled. */
@NullMarked
package io.telltale.it.docs;

import org.jspecify.annotations.NullMarked;
