/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.api.common.Attributes;
import java.util.function.Consumer;

/** Counts errors where OpenTelemetry does not, by the labels of {@code telltale.errors}. */
public interface ErrorCounter extends Consumer<Attributes> {}
