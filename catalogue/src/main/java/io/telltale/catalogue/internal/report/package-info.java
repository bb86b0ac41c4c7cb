/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Findings as text, JSON and SARIF. Nothing of it is API. */
@NullMarked
package io.telltale.catalogue.internal.report;

import org.jspecify.annotations.NullMarked;
