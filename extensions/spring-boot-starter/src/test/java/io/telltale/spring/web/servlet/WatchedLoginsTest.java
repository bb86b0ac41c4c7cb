/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.telltale.spring.shop.CountingLogins;
import io.telltale.spring.shop.LoginFailedException;
import io.telltale.spring.web.RequestErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** A login is refused for the reason that the application has, whatever happens to Telltale. */
class WatchedLoginsTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureOfTelltaleIsNoFailureOfTheLogin(boolean isError) {
    ObjectProvider<RequestErrors> failing =
        new ObjectProvider<>() {
          @Override
          public RequestErrors getObject() {
            if (isError) {
              throw new NoClassDefFoundError("io/telltale/Gone");
            }
            throw new BeanCreationException("no errors");
          }
        };
    CountingLogins logins = new CountingLogins();
    AuthenticationEventPublisher watched =
        (AuthenticationEventPublisher)
            new WatchedLogins(failing).postProcessAfterInitialization(logins, "logins");

    assertThat(watched).isNotSameAs(logins);
    assertThatCode(
            () ->
                watched.publishAuthenticationFailure(
                    new LoginFailedException("nobody"),
                    new TestingAuthenticationToken("nobody", "")))
        .doesNotThrowAnyException();
    assertThat(logins.seen()).containsExactly("refused");
  }
}
