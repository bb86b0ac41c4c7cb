/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the tests of the outlets share: exceptions that hold a secret, and what they are held to.
 */
@NullMarked
package io.telltale.outlets;

import org.jspecify.annotations.NullMarked;
