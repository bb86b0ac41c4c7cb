/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Annotations as they stand in a source, and the places of findings there. Nothing of the processor
 * is API.
 */
@NullMarked
package io.telltale.processor.mirror;

import org.jspecify.annotations.NullMarked;
