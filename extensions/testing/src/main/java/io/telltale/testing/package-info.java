/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * For the tests of those who use Telltale: {@link io.telltale.testing.NoLeaks} fails a test from
 * which a sensitive value left, {@link io.telltale.testing.OtlpReceiver} receives what is exported,
 * {@link io.telltale.testing.TelltaleAssertions} says what is expected of it.
 */
@NullMarked
package io.telltale.testing;

import org.jspecify.annotations.NullMarked;
