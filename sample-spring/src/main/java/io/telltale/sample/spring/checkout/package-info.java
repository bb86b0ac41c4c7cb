/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Takes orders, keeps them in a database, and has them paid by another application. */
package io.telltale.sample.spring.checkout;
