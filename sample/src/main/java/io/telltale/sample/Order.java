/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer sends to the checkout, and the checkout to the payments.
 *
 * @param id the order's number
 * @param email the customer's address
 * @param cardNumber the card to charge
 * @param pieces how many pieces are wanted
 */
record Order(String id, String email, String cardNumber, int pieces) {

  static Order fromForm(String form) {
    Map<String, String> fields = Form.read(form);
    return new Order(
        fields.getOrDefault("order", ""),
        fields.getOrDefault("email", ""),
        fields.getOrDefault("card", ""),
        Integer.parseInt(fields.getOrDefault("pieces", "1")));
  }

  String toForm() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("order", id);
    fields.put("email", email);
    fields.put("card", cardNumber);
    fields.put("pieces", Integer.toString(pieces));
    return Form.write(fields);
  }
}
