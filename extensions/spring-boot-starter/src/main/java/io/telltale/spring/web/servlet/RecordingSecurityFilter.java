/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Sees what Spring Security deals with by its entry points and handlers of denied access, right
 * before it does.
 */
final class RecordingSecurityFilter implements Filter {

  private final RequestErrors errors;

  RecordingSecurityFilter(RequestErrors errors) {
    this.errors = errors;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException failure) {
      RecordedRequests.recordDeclared(request, errors, ErrorFilter.thrown(failure));
      throw failure;
    }
  }
}
