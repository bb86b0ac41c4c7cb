/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What extensions implement, so that the options of a configuration reach what they bring. */
@NullMarked
package io.telltale.sdk.spi;

import org.jspecify.annotations.NullMarked;
