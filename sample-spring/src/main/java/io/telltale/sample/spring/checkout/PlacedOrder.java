/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An order as it is kept: one at a time for each customer. */
@Entity
@Table(name = "orders")
class PlacedOrder {

  @Id @GeneratedValue private Long id;

  @Column(unique = true, nullable = false)
  private String email;

  private int pieces;

  /** For JPA. */
  protected PlacedOrder() {}

  PlacedOrder(String email, int pieces) {
    this.email = email;
    this.pieces = pieces;
  }

  Long id() {
    return id;
  }
}
