/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What an endpoint reads that does more than fail. */
@Entity
public class Customer {

  @Id private long id;
  private String name;

  /** For JPA. */
  protected Customer() {}

  Customer(long id, String name) {
    this.id = id;
    this.name = name;
  }

  /** Returns the name. */
  public String getName() {
    return name;
  }
}
