/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.data.ErrorIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Records the errors of requests on the current span, which is that of the request, and says what a
 * caller may learn of them.
 *
 * <p>Safe for concurrent use.
 */
public final class RequestErrors {

  /** The key under which the context of an observation has a declared error that was recorded. */
  public static final String ERROR = RequestErrors.class.getName() + ".ERROR";

  private final ExceptionTracer exceptions;
  private final ErrorRegistry registry;

  /** Takes what records, and what knows the declared errors. */
  public RequestErrors(ExceptionTracer exceptions, ErrorRegistry registry) {
    this.exceptions = exceptions;
    this.registry = registry;
  }

  /** Returns the declared identity of an error, or null. */
  public @Nullable ErrorIdentity identityOf(Throwable error) {
    return registry.identityOf(error);
  }

  /**
   * Records an error that somebody may deal with. The status of the span is as the error declares
   * it. What nobody has declared is not recorded: its text has not left so far.
   *
   * @return its identity, or null
   */
  public @Nullable ErrorIdentity recordDeclared(Throwable error) {
    ErrorIdentity identity = identityOf(error);
    if (identity != null) {
      exceptions.recordException(error);
    }
    return identity;
  }

  /** Records an error that nobody has dealt with. */
  public void recordUnhandled(Throwable error) {
    exceptions.recordException(error);
  }

  /** Returns the reply to a declared error, with the current trace. */
  public ProblemDetail problem(Throwable error) {
    return ProblemDetails.of(exceptions.errorReply(Span.current(), error));
  }

  /** Returns the reply to a declared error as JSON, with the current trace. */
  public String json(Throwable error) {
    return exceptions.errorReply(Span.current(), error).toJson();
  }

  /** Masks what anybody has put into a problem: its detail, and the path that it happened on. */
  public void mask(ProblemDetail problem) {
    problem.setDetail(exceptions.maskPii(problem.getDetail()));
    URI instance = problem.getInstance();
    if (instance != null) {
      String text = instance.toString();
      String masked = exceptions.maskPii(text);
      if (!text.equals(masked)) {
        problem.setInstance(uri(masked));
      }
    }
  }

  private static @Nullable URI uri(@Nullable String text) {
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException notAnyMore) {
      return null;
    }
  }

  /** Returns the status that an identity declares. */
  public static HttpStatusCode status(ErrorIdentity identity) {
    return HttpStatusCode.valueOf(identity.status());
  }
}
