/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What an error says of itself: code, name, domain, retry, message template and comment, also where
 * an enum says it for many. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.identity;

import org.jspecify.annotations.NullMarked;
