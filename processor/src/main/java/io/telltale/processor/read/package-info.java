/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * From elements of the compiler to models: collects the annotated types, validates each as a whole,
 * and puts together what it says of itself and what its members are. Nothing of the processor is
 * API.
 */
@NullMarked
package io.telltale.processor.read;

import org.jspecify.annotations.NullMarked;
