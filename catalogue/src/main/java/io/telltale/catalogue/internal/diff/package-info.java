/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What has changed between two catalogues, and whom it hurts. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.diff;

import org.jspecify.annotations.NullMarked;
