/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees what handlers do not: exceptions of the filters around them, and those that nobody has dealt
 * with. It records them, and replies to declared ones if that is wished; all others go on to the
 * container.
 */
final class ErrorFilter extends OncePerRequestFilter implements Ordered {

  /** Right inside of Spring's own observation of requests, which has the span. */
  private static final int ORDER = HIGHEST_PRECEDENCE + 2;

  private final RequestErrors errors;
  private final boolean replies;

  ErrorFilter(RequestErrors errors, boolean replies) {
    this.errors = errors;
    this.replies = replies;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Span span = RecordedRequests.spanOf(request, Span.current());
    if (span == Span.current()) {
      proceed(request, response, chain);
      return;
    }
    try (Scope scope = span.makeCurrent()) {
      proceed(request, response, chain);
    }
  }

  private void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException | Error failure) {
      Throwable error = thrown(failure);
      ErrorIdentity identity = errors.identityOf(error);
      if (!RecordedRequests.isNoted(request, error)) {
        errors.recordUnhandled(error);
        RecordedRequests.note(request, error, identity);
      }
      if (identity == null || !replies || response.isCommitted()) {
        throw failure;
      }
      reply(response, identity, error);
    }
  }

  /** Spring wraps what a handler throws, and says nothing of its own. */
  static Throwable thrown(Throwable failure) {
    Throwable cause = failure instanceof ServletException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  private void reply(HttpServletResponse response, ErrorIdentity identity, Throwable error)
      throws IOException {
    byte[] body = errors.json(error).getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(identity.status());
    response.setContentType(ErrorReply.MEDIA_TYPE);
    if (identity.retryAfter() != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, identity.retryAfter());
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
