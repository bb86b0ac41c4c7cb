/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.spring.shop.CountingLogins;
import io.telltale.spring.shop.OwnLoginsApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logins of an application that is told of them by a class of its own: they go as they would
 * without Telltale, of whatever kind the class is.
 */
class OwnLoginsTest {

  /** What no subclass can redefine uses fields that only a constructor sets. */
  static class WithFinalMethod implements AuthenticationEventPublisher {

    private final List<String> seen = new ArrayList<>();

    public List<String> seen() {
      return List.copyOf(seen);
    }

    @Override
    public final void publishAuthenticationSuccess(Authentication authentication) {
      seen.add("entered");
    }

    @Override
    public void publishAuthenticationFailure(
        AuthenticationException exception, Authentication authentication) {
      seen.add("refused");
    }
  }

  /** Inherits it. */
  static class WithInheritedFinalMethod extends WithFinalMethod {}

  /** Has a field that others read. */
  static class WithVisibleField extends CountingLogins {

    final List<String> visible = new ArrayList<>();

    @Override
    public void publishAuthenticationSuccess(Authentication authentication) {
      super.publishAuthenticationSuccess(authentication);
      visible.add("entered");
    }
  }

  /** Has a field that this test reads, as a class reads those of the classes within it. */
  static class WithFieldForItsNest extends CountingLogins {

    private final List<String> visible = new ArrayList<>();

    @Override
    public void publishAuthenticationSuccess(Authentication authentication) {
      super.publishAuthenticationSuccess(authentication);
      visible.add("entered");
    }
  }

  /** Spring calls a private method on the bean itself, and refuses to do so on a proxy. */
  static class WithPrivateListener extends CountingLogins {

    @EventListener(ContextRefreshedEvent.class)
    private void started() {}
  }

  private static RunningShop shop(Class<?> logins) throws Exception {
    RunningShop shop =
        RunningShop.of(OwnLoginsApplication.class, "shop.logins=" + logins.getName());
    assertThat(shop.get("/enter").statusCode()).isEqualTo(204);
    assertThat(shop.get("/login").statusCode()).isEqualTo(401);
    return shop;
  }

  private static void nothingHasLeft(RunningShop shop) {
    shop.end();
    assertThat(shop.receiver().spans()).hasSize(2);
    assertThat(shop.receiver().received(SECRET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {WithFinalMethod.class, WithInheritedFinalMethod.class})
  void withAFinalMethod(Class<?> type) throws Exception {
    try (RunningShop shop = shop(type)) {
      assertThat(shop.context().getBean(WithFinalMethod.class).seen())
          .containsExactly("entered", "refused");
      nothingHasLeft(shop);
    }
  }

  @Test
  void withAFieldThatOthersRead() throws Exception {
    try (RunningShop shop = shop(WithVisibleField.class)) {
      assertThat(shop.context().getBean(WithVisibleField.class).visible).containsExactly("entered");
      nothingHasLeft(shop);
    }
    try (RunningShop shop = shop(WithFieldForItsNest.class)) {
      assertThat(shop.context().getBean(WithFieldForItsNest.class).visible)
          .containsExactly("entered");
      nothingHasLeft(shop);
    }
  }

  @Test
  void withAPrivateListener() throws Exception {
    try (RunningShop shop = shop(WithPrivateListener.class)) {
      nothingHasLeft(shop);
    }
  }

  /** Most classes can be watched. */
  @Test
  void withNothingThatASubclassWouldNotHave() throws Exception {
    try (RunningShop shop = shop(CountingLogins.class)) {
      assertThat(shop.context().getBean(CountingLogins.class).seen())
          .containsExactly("entered", "refused");
      nothingHasLeft(shop);
      assertThat(shop.span("/login").attributes())
          .containsEntry("error.code", 401L)
          .containsEntry("error.detail.login", "***");
    }
  }
}
