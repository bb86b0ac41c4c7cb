/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Telltale in an application of Spring Boot: what an application may name. */
@NullMarked
package io.telltale.spring;

import org.jspecify.annotations.NullMarked;
