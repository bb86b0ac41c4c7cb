/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** One catalogue of the errors of many modules, for people, for tools and for builds. */
@NullMarked
package io.telltale.catalogue;

import org.jspecify.annotations.NullMarked;
