/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import java.util.List;

/**
 * A test that searched what left for the value of a member, and did not find it.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param test its class
 * @param method its method
 * @param outlets where it searched
 */
public record Proof(String test, String method, List<String> outlets) {

  public Proof {
    outlets = List.copyOf(outlets);
  }
}
