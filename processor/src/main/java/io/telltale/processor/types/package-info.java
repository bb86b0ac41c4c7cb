/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the compiler knows of types: what they are, what of them bears a mark, what generated code
 * can reach, and which attribute a value of one becomes. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.types;

import org.jspecify.annotations.NullMarked;
