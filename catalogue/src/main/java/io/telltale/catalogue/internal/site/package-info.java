/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The catalogue as pages, Markdown and JSON. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.site;

import org.jspecify.annotations.NullMarked;
