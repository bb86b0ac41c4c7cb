/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How generated code reads a field or calls a method: which accessor, from which class, through
 * which object. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.access;

import org.jspecify.annotations.NullMarked;
