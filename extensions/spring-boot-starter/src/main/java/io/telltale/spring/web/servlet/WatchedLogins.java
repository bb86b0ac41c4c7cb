/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.AuthenticationException;

/**
 * Sees the failed logins of which Spring Security sends no event: those by a class of exceptions
 * that it does not know, such as a subclass of the application's. Whoever asks for the publisher by
 * its class still gets one of that class. Where none can be made that does the same, as of a final
 * class or one with final methods, {@link FailedLogins} sees the events alone.
 */
final class WatchedLogins implements BeanPostProcessor {

  private final ObjectProvider<RequestErrors> errors;

  WatchedLogins(ObjectProvider<RequestErrors> errors) {
    this.errors = errors;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof AuthenticationEventPublisher publisher ? watched(publisher) : bean;
  }

  private Object watched(AuthenticationEventPublisher publisher) {
    try {
      if (!Subclassing.isHarmlessFor(publisher.getClass())) {
        return publisher;
      }
      ProxyFactory factory = new ProxyFactory(publisher);
      factory.setProxyTargetClass(true);
      factory.addAdvice((MethodBeforeAdvice) this::beforeCall);
      return factory.getProxy(publisher.getClass().getClassLoader());
    } catch (RuntimeException | LinkageError unwatched) {
      return publisher;
    }
  }

  private void beforeCall(Method method, Object[] arguments, @Nullable Object target) {
    if (method.getName().equals("publishAuthenticationFailure")
        && arguments.length > 0
        && arguments[0] instanceof AuthenticationException error) {
      FailedLogins.contained(() -> errors.ifAvailable(known -> FailedLogins.record(known, error)));
    }
  }
}
