/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.payments;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The payments. Nothing here knows of Telltale but the exception. */
@SpringBootApplication
public class PaymentsApplication {

  private static final String EXPIRED_CARD = "4000000000000069";

  /** Made by Spring. */
  public PaymentsApplication() {}

  record Charge(String payer, String cardNumber) {}

  @RestController
  static class Charges {

    @PostMapping("/charges")
    String charge(@RequestBody Charge charge) {
      if (charge.cardNumber().equals(EXPIRED_CARD)) {
        throw new GatewayTimeoutException(charge.payer(), charge.cardNumber());
      }
      return "charged";
    }
  }
}
