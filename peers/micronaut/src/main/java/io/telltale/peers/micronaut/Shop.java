/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.micronaut;

import io.micronaut.runtime.Micronaut;

/** Starts the shop. */
public final class Shop {

  private Shop() {}

  /** Runs until it is ended. */
  public static void main(String[] args) {
    Micronaut.run(Shop.class, args);
  }
}
