/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElementPartsTest {

  record Phone(String number) {}

  private static final Phone PHONE = new Phone("zebrafish");

  @Test
  void aPartStandsForEachObjectAndNothingElseChanges() {
    assertThat(numbers(Arrays.asList(PHONE, null, 1)))
        .isEqualTo(Arrays.asList("zebrafish", null, 1));
    assertThat(numbers(new Phone[][] {{PHONE}, {}}))
        .isEqualTo(List.of(List.of("zebrafish"), List.of()));
    assertThat(numbers(Map.of("k", Optional.of(List.of(PHONE)))))
        .isEqualTo(Map.of("k", List.of("zebrafish")));
    assertThat(numbers(Optional.empty())).isNull();
    assertThat(numbers(null)).isNull();
    assertThat(ElementParts.entries(null)).isNull();
  }

  @Test
  void oneObjectMoreThanTheSinkTakesIsReadSoThatItKnowsOfTheOthers() {
    assertThat((Collection<?>) numbers(Collections.nCopies(99, PHONE))).hasSize(33);
  }

  @Test
  void whatIsOnlyLookedAtIsReadOfAllObjectsThatTheSinkLooksAt() {
    assertThat(all(Collections.nCopies(99, PHONE))).hasSize(99);
    assertThat(all(Collections.nCopies(9_999, PHONE))).hasSize(4_097);
  }

  @Test
  void whatLiesTooDeepStaysAsItIs() {
    Object deep = PHONE;
    for (int i = 0; i < 6; i++) {
      deep = List.of(deep);
    }
    assertThat(numbers(deep)).hasToString("[[[[[" + "[" + PHONE + "]" + "]]]]]");
  }

  @Test
  void whatAnAccessorThrowsIsTheCallers() {
    assertThatThrownBy(
            () ->
                ElementParts.of(
                    Phone.class,
                    List.of(PHONE),
                    phone -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
  }

  private static Collection<?> all(Object structure) {
    return (Collection<?>) ElementParts.all(Phone.class, structure, Phone::number);
  }

  private static Object numbers(Object structure) {
    return ElementParts.of(Phone.class, structure, Phone::number);
  }
}
