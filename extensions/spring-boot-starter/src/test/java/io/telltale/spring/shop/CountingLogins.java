/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Keeps to itself what it counts. */
public class CountingLogins implements AuthenticationEventPublisher {

  private final List<String> seen = new ArrayList<>();

  /** Returns what has happened so far. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void publishAuthenticationSuccess(Authentication authentication) {
    seen.add("entered");
  }

  @Override
  public void publishAuthenticationFailure(
      AuthenticationException exception, Authentication authentication) {
    seen.add("refused");
  }
}
