/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spring says of beans, where what they have thrown stands behind it as text. */
class SpringBeansTest {

  private static final String TYPE = "org.springframework.beans.factory.BeanCreationException";

  private final SpringBeans beans = new SpringBeans();
  private final List<String> values = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Error creating bean with name 'a': no session for rosa | Error creating bean with name 'a': ***
          Error creating bean with name 'a' defined in shop.App: no session: rosa | Error creating bean with name 'a' defined in shop.App: ***
          Error creating bean with name 'a' defined in file [C: x/A.class]: rosa | Error creating bean with name 'a' defined in file [C: x/A.class]: ***
          Error creating bean with name 'a': Unsatisfied dependency expressed through field 'b': Error creating bean with name 'b': rosa | Error creating bean with name 'a': Unsatisfied dependency expressed through field 'b': Error creating bean with name 'b': ***
          Failed to instantiate [shop.A]: Factory method 'a' threw exception with message: rosa | Failed to instantiate [shop.A]: Factory method 'a' threw exception with message: ***
          Error creating bean with name 'a': No qualifying bean of type 'B' available; nested exception is shop.Failed: rosa | Error creating bean with name 'a': ***
          Error creating bean with name 'a': Constructor threw exception; nested exception is shop.Failed: rosa | Error creating bean with name 'a': ***
          Error creating bean with name 'rosa | ***
          Error creating bean with name 'a' in rosa | ***
          rosa | ***
          """)
  void whatABeanHasThrownIsHidden(String message, String shown) {
    assertThat(beans.skeleton(TYPE, message, values::add)).isEqualTo(shown);
    assertThat(values).singleElement().asString().endsWith("rosa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Error creating bean with name 'a' defined in shop.App: Failed to instantiate [shop.A]: Constructor threw exception
          Error creating bean with name 'a': Invocation of init method failed
          Error creating bean with name 'a': Unsatisfied dependency expressed through constructor parameter 0: No qualifying bean of type 'shop.B' available: expected at least 1 bean which qualifies as autowire candidate. Dependency annotations: {}
          Error creating bean with name 'a': Requested bean is currently in creation: Is there an unresolvable circular reference?
          """)
  void whatSpringSaysItselfStays(String message) {
    assertThat(beans.skeleton(TYPE, message, values::add)).isEqualTo(message);
    assertThat(values).isEmpty();
  }

  @Test
  void anExceptionHasItsCauseWhoseValuesAreKnown() {
    assertThat(beans.skeleton(new IllegalStateException(), TYPE, "rosa", values::add)).isNull();
    assertThat(values).isEmpty();
  }

  /** A chain of beans may have no end. */
  @Test
  void aVeryLongChainIsHiddenFromSomewhereOn() {
    String link = "Error creating bean with name 'a': ";
    assertThat(beans.skeleton(TYPE, link.repeat(100) + "rosa", values::add))
        .startsWith(link)
        .endsWith("***")
        .doesNotContain("rosa");
  }
}
