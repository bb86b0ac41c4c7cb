/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What a team writes on its exceptions.
 *
 * <p>The annotations are kept in class files (CLASS retention) for the compiler, and for it alone:
 * nothing reads them while a program runs.
 */
package io.telltale.annotations;
