/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What others may have in an SDK that looks like Telltale's or OpenTelemetry's own, and exports as
 * it was recorded.
 */
@NullMarked
package io.telltale.sdk.imitations;

import org.jspecify.annotations.NullMarked;
