/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Two declared errors with the code that the processor writes for them, by hand: the tests of this
 * module run before the processor's jar is there. {@code integration-tests} has the same from the
 * processor.
 */
@NullMarked
package io.telltale.sdk.shop;

import org.jspecify.annotations.NullMarked;
