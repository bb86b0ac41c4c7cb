/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What five kinds of users write, each in a program of its own. */
package io.telltale.it.programs;
