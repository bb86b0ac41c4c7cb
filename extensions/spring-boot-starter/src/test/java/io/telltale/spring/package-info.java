/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.telltale.spring;

import org.jspecify.annotations.NullMarked;
