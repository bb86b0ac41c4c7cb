/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import org.springframework.data.jpa.repository.JpaRepository;

/** The customers. */
public interface Customers extends JpaRepository<Customer, Long> {}
