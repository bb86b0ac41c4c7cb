/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer sends to the checkout.
 *
 * @param id the order's number
 * @param email the customer's address
 * @param cardNumber the card to charge
 * @param pieces how many pieces are wanted
 */
record Order(String id, String email, String cardNumber, int pieces) {

  /** Reads an order from an HTML form's {@code application/x-www-form-urlencoded} body. */
  static Order fromForm(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
    return new Order(
        fields.getOrDefault("order", ""),
        fields.getOrDefault("email", ""),
        fields.getOrDefault("card", ""),
        Integer.parseInt(fields.getOrDefault("pieces", "1")));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
