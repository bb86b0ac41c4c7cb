/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads catalogues and class files out of jars, folders and running applications. Nothing of it is
 * API.
 */
@NullMarked
package io.telltale.catalogue.internal.read;

import org.jspecify.annotations.NullMarked;
