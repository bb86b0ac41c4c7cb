/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Charges cards. */
package io.telltale.sample.spring.payments;
