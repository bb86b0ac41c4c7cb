/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring.servlet;

import org.springframework.data.jpa.repository.JpaRepository;

/** Who has registered. */
public interface Customers extends JpaRepository<Customer, Long> {}
