/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Other copies of Telltale in the process: what each knows of the exceptions and traces of its
 * class loader. Internal, and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.internal.foreign;

import org.jspecify.annotations.NullMarked;
