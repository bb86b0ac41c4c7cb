/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring.servlet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who has registered, which nobody does twice. */
@Entity
@Table(name = "registered")
public class Customer {

  @Id @GeneratedValue private Long id;

  @Column(unique = true)
  private String email;

  protected Customer() {}

  public Customer(String email) {
    this.email = email;
  }
}
