/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What OpenTelemetry and Telltale find through {@code META-INF/services}, and how it reads
 * properties.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.jaeger.internal;

import org.jspecify.annotations.NullMarked;
