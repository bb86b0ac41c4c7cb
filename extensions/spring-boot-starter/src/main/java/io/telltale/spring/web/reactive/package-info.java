/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Errors of reactive applications.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.web.reactive;

import org.jspecify.annotations.NullMarked;
