/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A program that runs for long, and what is measured of it. */
package io.telltale.it.soak;
