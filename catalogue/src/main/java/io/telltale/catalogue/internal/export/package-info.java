/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The errors in the forms of other tools. */
@NullMarked
package io.telltale.catalogue.internal.export;

import org.jspecify.annotations.NullMarked;
