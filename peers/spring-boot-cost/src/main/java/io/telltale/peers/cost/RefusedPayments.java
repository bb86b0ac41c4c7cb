/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Replies to errors, and tells the trace of them in the way that is measured. */
@RestControllerAdvice
class RefusedPayments {

  private static final int CODE = 402;
  private static final String TYPE = PaymentException.class.getName();

  private final Way way;

  RefusedPayments(@Value("${cost.way}") Way way) {
    this.way = way;
  }

  @ExceptionHandler
  ProblemDetail refused(PaymentException error) {
    switch (way) {
      case BY_HAND -> writeMasked(error, Span.current());
      case RECORD_EXCEPTION -> Span.current().recordException(error);
      default -> {
        // Nobody, or the starter.
      }
    }
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.PAYMENT_REQUIRED);
    problem.setTitle("Payment refused");
    return problem;
  }

  private static void writeMasked(PaymentException error, Span span) {
    String email = "r***" + error.email().substring(error.email().indexOf('@'));
    String card = "***" + error.card().substring(error.card().length() - 4);
    span.setAttribute("error.code", CODE);
    span.setAttribute("error.domain", "PAY");
    span.setAttribute("error.name", "PAY-402");
    span.setAttribute("error.type", TYPE);
    span.setAttribute("error.message", "No payment of " + email + " by " + card);
    span.setAttribute("error.status_code", CODE);
    span.setAttribute("error.detail.email", email);
    span.setAttribute("error.detail.card", card);
    span.addEvent(
        "exception",
        Attributes.builder()
            .put("exception.type", TYPE)
            .put("exception.message", "no payment of " + email + " by card " + card)
            .build());
  }
}
