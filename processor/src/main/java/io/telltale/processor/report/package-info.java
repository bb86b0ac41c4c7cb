/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the processor has to say: rules, findings and who prints them. Nothing of it is API. */
@NullMarked
package io.telltale.processor.report;

import org.jspecify.annotations.NullMarked;
