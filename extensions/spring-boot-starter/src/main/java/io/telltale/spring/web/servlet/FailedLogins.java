/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sees logins that fail, with which the filters of Spring Security deal by themselves. */
final class FailedLogins implements ApplicationListener<AbstractAuthenticationFailureEvent> {

  private final RequestErrors errors;

  FailedLogins(RequestErrors errors) {
    this.errors = errors;
  }

  @Override
  public void onApplicationEvent(AbstractAuthenticationFailureEvent event) {
    record(errors, event.getException());
  }

  /** Records why a login of the current request has failed, once. */
  static void record(RequestErrors errors, AuthenticationException error) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      RecordedRequests.recordDeclared(request.getRequest(), errors, error);
    }
  }
}
