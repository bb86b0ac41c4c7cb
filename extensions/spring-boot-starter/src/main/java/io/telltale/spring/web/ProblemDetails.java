/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.data.ErrorIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.ProblemDetail;

/** Replies in Spring's form, so that its converters write them as the caller asks: JSON or XML. */
final class ProblemDetails {

  private ProblemDetails() {}

  /** Returns the same reply. */
  static ProblemDetail of(ErrorReply reply) {
    ProblemDetail problem = ProblemDetail.forStatus(reply.status());
    try {
      problem.setType(new URI(reply.type()));
    } catch (URISyntaxException notDeclaredAsOne) {
      // The help page of a declaration may be any text.
    }
    problem.setTitle(reply.title());
    ErrorIdentity identity = reply.identity();
    if (identity != null) {
      problem.setProperty("code", identity.code());
      problem.setProperty("name", identity.name());
      problem.setProperty("domain", identity.domain());
      if (identity.retryable() != null) {
        problem.setProperty("retryable", identity.retryable());
      }
    }
    if (!reply.attributes().isEmpty()) {
      problem.setProperty("attributes", reply.attributes());
    }
    String traceId = reply.traceId();
    if (traceId != null) {
      problem.setProperty("traceId", traceId);
    }
    return problem;
  }
}
