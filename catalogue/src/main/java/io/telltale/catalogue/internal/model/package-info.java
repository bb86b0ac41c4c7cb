/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What modules declare, as plain values. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.model;

import org.jspecify.annotations.NullMarked;
