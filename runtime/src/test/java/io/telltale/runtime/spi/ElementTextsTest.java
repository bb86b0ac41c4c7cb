/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ElementTextsTest {

  private static final Pattern PATTERN = Pattern.compile("a+");

  @Test
  void valuesOfTheClassBecomeTextsWhereverTheyStand() {
    assertThat(ElementTexts.of(Pattern.class, List.of(PATTERN, 1, "text")))
        .isEqualTo(List.of("a+", 1, "text"));
    assertThat(ElementTexts.of(Pattern.class, new Pattern[] {PATTERN, null}))
        .isEqualTo(Arrays.asList("a+", null));
    assertThat(ElementTexts.of(Pattern.class, Map.of(PATTERN, List.of(Optional.of(PATTERN)))))
        .isEqualTo(Map.of("a+", List.of("a+")));
    assertThat(ElementTexts.of(ByteOrder.class, List.of(PATTERN))).isEqualTo(List.of(PATTERN));
  }

  @Test
  void nothingStaysNothing() {
    assertThat(ElementTexts.of(Pattern.class, (Collection<?>) null)).isNull();
    assertThat(ElementTexts.of(Pattern.class, (Map<?, ?>) null)).isNull();
    assertThat(ElementTexts.of(Pattern.class, (Object[]) null)).isNull();
  }

  @Test
  void anEndlessStructureComesToAnEndThatTheSinkSees() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThat(ElementTexts.of(Pattern.class, itself)).isInstanceOf(List.class);
    assertThat((Collection<?>) ElementTexts.of(Pattern.class, Collections.nCopies(99, PATTERN)))
        .hasSize(33);
  }

  @Test
  void whatCannotBeReadIsLeftToTheSink() {
    List<Object> broken =
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            throw new IllegalStateException("broken");
          }

          @Override
          public int size() {
            return 1;
          }
        };

    assertThat((Object) ElementTexts.of(Pattern.class, broken)).isSameAs(broken);
  }
}
