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
    for (String field : form.split("&")) {
      String[] pair = field.split("=", 2);
      fields.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
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
