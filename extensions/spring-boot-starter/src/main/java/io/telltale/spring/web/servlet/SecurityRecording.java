/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import io.telltale.spring.web.RequestErrors;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;

/** Puts {@link RecordingSecurityFilter} into each chain, inside of what translates exceptions. */
final class SecurityRecording implements BeanPostProcessor {

  private final ObjectProvider<RequestErrors> errors;

  SecurityRecording(ObjectProvider<RequestErrors> errors) {
    this.errors = errors;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DefaultSecurityFilterChain chain)) {
      return bean;
    }
    List<Filter> filters = new ArrayList<>(chain.getFilters());
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i) instanceof ExceptionTranslationFilter) {
        filters.add(i + 1, new RecordingSecurityFilter(errors.getObject()));
        DefaultSecurityFilterChain recorded =
            new DefaultSecurityFilterChain(chain.getRequestMatcher(), filters);
        recorded.setBeanName(name);
        return recorded;
      }
    }
    return bean;
  }
}
