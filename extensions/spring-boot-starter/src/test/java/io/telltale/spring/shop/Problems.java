/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Replies of an application that tell more than they should. */
final class Problems {

  private Problems() {}

  /** Says everywhere what was declined. */
  static ProblemDetail of(CardDeclinedException error) {
    String message = error.getMessage();
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message);
    problem.setTitle("Sorry, " + message);
    problem.setProperty("reason", message);
    problem.setProperty("reasons", List.of(3, message, Map.of("by", message)));
    problem.setProperty("rejected", new String[] {"card", message});
    problem.setProperty("by customer", Map.of(message, true));
    problem.setProperty("link", URI.create("https://shop.example/" + error.email()));
    // What has a shape, and is no value of the exception, is the application's to tell.
    problem.setProperty("support", "help@shop.example");
    problem.setProperty("tries", 3);
    return problem;
  }
}
