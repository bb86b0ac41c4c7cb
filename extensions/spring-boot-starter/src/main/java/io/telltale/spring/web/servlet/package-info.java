/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Errors of servlet applications.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.web.servlet;

import org.jspecify.annotations.NullMarked;
