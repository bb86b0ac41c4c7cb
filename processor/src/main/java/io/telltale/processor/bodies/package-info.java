/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the bodies of constructors and accessors show, where the compiler lets them be seen. Nothing
 * of the processor is API.
 */
@NullMarked
package io.telltale.processor.bodies;

import org.jspecify.annotations.NullMarked;
