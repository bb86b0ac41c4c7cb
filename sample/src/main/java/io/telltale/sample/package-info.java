/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A checkout service, the payments service behind it and a client, in one trace over HTTP, with
 * every span printed as one line of JSON: what a user of Telltale writes, and what leaves the
 * process then.
 */
@NullMarked
package io.telltale.sample;

import org.jspecify.annotations.NullMarked;
