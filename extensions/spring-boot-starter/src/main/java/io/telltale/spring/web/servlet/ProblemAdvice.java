/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Replies to declared errors that no handler of the application deals with. It is the last that is
 * asked; of the others, which say the same for an undeclared error as if this were not here, those
 * of the application come first.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private final RequestErrors errors;

  ProblemAdvice(RequestErrors errors) {
    this.errors = errors;
  }

  /**
   * Returns the reply.
   *
   * @throws Exception the same error if it is not declared, or the caller has the beginning of
   *     another reply: Spring goes on as if nobody were asked
   */
  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> reply(Exception error, HttpServletResponse response)
      throws Exception {
    if (errors.identityOf(error) == null || response.isCommitted()) {
      throw error;
    }
    return errors.reply(error);
  }
}
