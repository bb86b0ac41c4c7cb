/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Properties of OpenTelemetry 1.65 and later: those around have more than those inside. */
class NestedPropertiesTest {

  /** What a later version may add. */
  interface Later {
    String later();
  }

  private static DeclarativeConfigProperties properties(String name, Class<?>... kinds) {
    return (DeclarativeConfigProperties)
        Proxy.newProxyInstance(
            NestedPropertiesTest.class.getClassLoader(),
            kinds,
            (proxy, method, arguments) -> {
              if (method.getName().equals("getInt")) {
                throw new DeclarativeConfigException("no number in " + name);
              }
              return method.getReturnType() == String.class ? name : null;
            });
  }

  private final DeclarativeConfigProperties nested =
      properties("nested", DeclarativeConfigProperties.class);

  @Test
  void whatIsOfTheSameKindIsTakenAsItIs() {
    DeclarativeConfigProperties outer = properties("outer", DeclarativeConfigProperties.class);

    assertThat(NestedProperties.of(outer, nested)).isSameAs(nested);
  }

  @Test
  void whatTheInnerOnesDoNotHaveIsAskedOfTheOuterOnes() {
    DeclarativeConfigProperties both =
        NestedProperties.of(
            properties("outer", DeclarativeConfigProperties.class, Later.class), nested);

    assertThat(both.getString("any")).isEqualTo("nested");
    assertThat(((Later) both).later()).isEqualTo("outer");
    assertThatThrownBy(() -> both.getInt("any"))
        .isInstanceOf(DeclarativeConfigException.class)
        .hasMessage("no number in nested");
  }
}
