/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The command line. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.cli;

import org.jspecify.annotations.NullMarked;
