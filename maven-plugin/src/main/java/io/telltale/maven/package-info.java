/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The tool over the catalogues of many modules, in a build with Maven. */
@NullMarked
package io.telltale.maven;

import org.jspecify.annotations.NullMarked;
