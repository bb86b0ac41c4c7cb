/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Finds what is wrong with the errors of all modules together. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.check;

import org.jspecify.annotations.NullMarked;
