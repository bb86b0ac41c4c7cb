/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the orders. */
interface PlacedOrders extends JpaRepository<PlacedOrder, Long> {}
