/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Records what handlers deal with, and replies to what nobody deals with: what servlets and
 * reactive applications have in common.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.web;

import org.jspecify.annotations.NullMarked;
