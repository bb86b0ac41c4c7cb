/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** An application as teams have it: annotated exceptions, and nothing of Telltale's in its code. */
@NullMarked
package io.telltale.spring.shop;

import org.jspecify.annotations.NullMarked;
