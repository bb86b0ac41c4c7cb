/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * From elements of the compiler to models: collects, validates, reads. Nothing of the processor is
 * API.
 */
@NullMarked
package io.telltale.processor.read;

import org.jspecify.annotations.NullMarked;
