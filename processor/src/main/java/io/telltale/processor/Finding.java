/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/** One violation of a rule, not yet reported. */
record Finding(Rule rule, Origin origin, String message) {}
