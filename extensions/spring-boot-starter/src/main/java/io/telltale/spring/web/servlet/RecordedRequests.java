/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What is noted on a request, so that its error is recorded once. */
final class RecordedRequests {

  private static final String ERROR = RecordedRequests.class.getName() + ".ERROR";

  private static final String SPAN = RecordedRequests.class.getName() + ".SPAN";

  /** How deep an exception that was recorded may be wrapped when it is met again. */
  private static final int MAX_DEPTH = 8;

  private RecordedRequests() {}

  /**
   * Returns the span of a request. What has begun it need not make it current again when the
   * container comes back to the request in another thread, as it does for a {@code Callable}.
   *
   * @param current the current span, which is that of the request if it is valid
   */
  static Span spanOf(ServletRequest request, Span current) {
    if (current.getSpanContext().isValid()) {
      request.setAttribute(SPAN, current);
      return current;
    }
    return request.getAttribute(SPAN) instanceof Span span ? span : current;
  }

  /**
   * Records an error that somebody may deal with, if it has an identity, once. Spring Security and
   * others have spans within that of the request, which are current where it is thrown.
   */
  static void recordDeclared(ServletRequest request, RequestErrors errors, Throwable error) {
    if (isNoted(request, error)) {
      return;
    }
    Span span = request.getAttribute(SPAN) instanceof Span noted ? noted : Span.current();
    try (Scope scope = span.makeCurrent()) {
      ErrorIdentity identity = errors.recordDeclared(error);
      if (identity != null) {
        note(request, error, identity);
      }
    }
  }

  static void note(ServletRequest request, Throwable error, @Nullable ErrorIdentity identity) {
    request.setAttribute(ERROR, error);
    if (identity != null) {
      if (request instanceof HttpServletRequest http) {
        ServerHttpObservationFilter.findObservationContext(http)
            .ifPresent(
                context ->
                    context.put(RequestErrors.ERROR, error).put(RequestErrors.IDENTITY, identity));
      }
    }
  }

  /** Returns whether an exception was recorded, by itself or as the cause of this one. */
  static boolean isNoted(ServletRequest request, Throwable error) {
    Object noted = request.getAttribute(ERROR);
    Throwable current = error;
    for (int depth = 0; noted != null && current != null && depth < MAX_DEPTH; depth++) {
      if (current == noted) {
        return true;
      }
      current = current.getCause();
    }
    return false;
  }
}
