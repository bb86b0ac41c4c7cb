/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnumNamesTest {

  private static final String VALUE = "Quillon.Ravensworth";

  private final List<String> values = new ArrayList<>();

  @Test
  void aNestedEnumerationIsTold() {
    assertThat(skeleton(catchThrowable(() -> Thread.State.valueOf(VALUE))))
        .isEqualTo("No enum constant java.lang.Thread.State.***");
    assertThat(values).containsExactly(VALUE);
  }

  @Test
  void soIsOneOfItsOwnFile() {
    assertThat(skeleton(catchThrowable(() -> TimeUnit.valueOf(VALUE))))
        .isEqualTo("No enum constant java.util.concurrent.TimeUnit.***");
    assertThat(values).containsExactly(VALUE);
  }

  @Test
  void noNameIsNoValue() {
    assertThat(skeleton(catchThrowable(() -> TimeUnit.valueOf(""))))
        .isEqualTo("No enum constant java.util.concurrent.TimeUnit.");
    assertThat(values).isEmpty();
  }

  /** Who converts by the class alone does not stand in the frames with the name of it. */
  @Test
  void withoutThatFrameTheValueMayBeginEarlier() {
    assertThat(skeleton(catchThrowable(() -> Enum.valueOf(Thread.State.class, VALUE))))
        .isEqualTo("No enum constant java.lang.Thread.***");
    assertThat(values).containsExactly("State." + VALUE);
  }

  @Test
  void aMessageThatSomebodyElseWroteIsNotTrusted() {
    Throwable own = new IllegalArgumentException("No enum constant com.acme.Color." + VALUE);
    assertThat(skeleton(own)).isEqualTo("No enum constant com.acme.Color.***");
    own.setStackTrace(new StackTraceElement[0]);
    assertThat(skeleton(own)).isEqualTo("No enum constant com.acme.Color.***");
  }

  private String skeleton(Throwable error) {
    return new LibraryErrors()
        .skeleton(error, IllegalArgumentException.class.getName(), error.getMessage(), values::add);
  }
}
