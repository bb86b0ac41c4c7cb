/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is known of an error: its declared identity, and the names of the attributes by which it
 * leaves. Plain values, which depend on nothing else of Telltale's.
 *
 * <p>An argument must not be null unless it is {@code @Nullable}: for null, a method throws a
 * {@link NullPointerException} unless its class promises not to throw.
 */
@NullMarked
package io.telltale.runtime.data;

import org.jspecify.annotations.NullMarked;
