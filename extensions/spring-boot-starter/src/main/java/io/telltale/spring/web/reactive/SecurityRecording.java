/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;

/** Puts {@link RecordedSecurityChain} in the place of each chain that Spring Security builds. */
final class SecurityRecording implements BeanPostProcessor {

  private final ObjectProvider<ExchangeErrors> errors;

  SecurityRecording(ObjectProvider<ExchangeErrors> errors) {
    this.errors = errors;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof MatcherSecurityWebFilterChain chain
        ? new RecordedSecurityChain(chain, errors::getObject)
        : bean;
  }
}
