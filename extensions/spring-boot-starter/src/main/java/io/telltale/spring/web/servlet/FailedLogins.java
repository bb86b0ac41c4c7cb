/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sees logins that fail, with which the filters of Spring Security deal by themselves. */
final class FailedLogins implements ApplicationListener<AbstractAuthenticationFailureEvent> {

  private static final Log LOG = LogFactory.getLog(FailedLogins.class);

  private final RequestErrors errors;

  FailedLogins(RequestErrors errors) {
    this.errors = errors;
  }

  @Override
  public void onApplicationEvent(AbstractAuthenticationFailureEvent event) {
    contained(() -> record(errors, event.getException()));
  }

  /** Runs what is Telltale's alone: a login fails for the reason that the application has. */
  static void contained(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable failure) {
      // The class only: a message may hold what must not leave.
      LOG.debug("a failed login is not recorded: " + failure.getClass().getName());
    }
  }

  /** Records why a login of the current request has failed, once. */
  static void record(RequestErrors errors, AuthenticationException error) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      RecordedRequests.recordDeclared(request.getRequest(), errors, error);
    }
  }
}
