/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What an application and its libraries use: the registry of declared errors, and the recording of
 * exceptions on spans with their sensitive values masked.
 */
@NullMarked
package io.telltale.runtime;

import org.jspecify.annotations.NullMarked;
