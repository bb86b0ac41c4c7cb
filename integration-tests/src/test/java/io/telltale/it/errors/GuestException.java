/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;

/** Names of people, of whom messages may say one word only. */
@ErrorCode(4646)
public class GuestException extends RuntimeException {
  @Sensitive(parts = true)
  final String name;

  @Sensitive(parts = true)
  final List<String> others;

  @Sensitive(parts = true)
  final Map<String, String> rooms;

  @Sensitive final String address;

  public GuestException(
      String message, String name, List<String> others, Map<String, String> rooms) {
    super(message);
    this.name = name;
    this.others = others;
    this.rooms = rooms;
    this.address = "14 Kirkwall Harbour";
  }
}
