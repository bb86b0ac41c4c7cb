/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The errors of the checkout. Each is a class with annotations, and nothing else knows of it. */
@ErrorDomain(value = "CHECKOUT", from = 400, to = 599)
@NullMarked
package io.telltale.sample.errors;

import io.telltale.annotations.ErrorDomain;
import org.jspecify.annotations.NullMarked;
