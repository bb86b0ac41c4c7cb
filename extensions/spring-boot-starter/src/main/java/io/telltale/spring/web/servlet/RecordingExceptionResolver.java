/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sees every exception of a handler before anybody deals with it, and records what is declared. It
 * deals with none itself.
 */
final class RecordingExceptionResolver implements HandlerExceptionResolver, Ordered {

  private final RequestErrors errors;

  RecordingExceptionResolver(RequestErrors errors) {
    this.errors = errors;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception error) {
    RecordedRequests.recordDeclared(request, errors, error);
    return null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
