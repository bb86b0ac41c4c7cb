/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * For the tests of those who use Telltale: {@link io.telltale.testing.OtlpReceiver} receives what
 * is exported, over a real connection.
 */
@NullMarked
package io.telltale.testing;

import org.jspecify.annotations.NullMarked;
