/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** From models to source text, and to files. Nothing of the processor is API. */
@NullMarked
package io.telltale.processor.emit;

import org.jspecify.annotations.NullMarked;
