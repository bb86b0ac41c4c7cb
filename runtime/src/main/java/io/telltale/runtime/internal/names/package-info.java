/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What names tell of their values: the same at compile time, for members, and at run time, for the
 * keys of maps. The processor has these classes in its own jar; so they use nothing but the JDK.
 *
 * <p>Public only so that Telltale's own modules share it: it is internal, is not meant for
 * applications, and may change in any release.
 */
@NullMarked
package io.telltale.runtime.internal.names;

import org.jspecify.annotations.NullMarked;
