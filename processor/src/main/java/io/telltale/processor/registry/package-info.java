/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What concerns a module as a whole: its registry and its name, those of the other modules, the
 * codes that are given twice. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.registry;

import org.jspecify.annotations.NullMarked;
