/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What an application and its libraries use: the registry of declared errors, and the recording of
 * exceptions on spans with their sensitive values masked.
 *
 * <p>An argument must not be null unless it is {@code @Nullable}. For null, what builds or
 * configures something throws a {@link NullPointerException}, and what looks an error up finds
 * none. What promises not to throw reports the null, and does without the argument.
 */
@NullMarked
package io.telltale.runtime;

import org.jspecify.annotations.NullMarked;
