/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the processor knows of exceptions and modules once it has read them: records, which nothing
 * of the compiler enters. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.model;

import org.jspecify.annotations.NullMarked;
