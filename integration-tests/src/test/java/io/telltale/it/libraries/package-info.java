/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Exceptions of real libraries, provoked with a value of which each one quotes something, and all
 * that leaves of them.
 */
package io.telltale.it.libraries;
