/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The machinery of masking. Public only so that Telltale's own modules share it: it is internal, is
 * not meant for applications, and may change in any release.
 */
@NullMarked
package io.telltale.runtime.internal;

import org.jspecify.annotations.NullMarked;
