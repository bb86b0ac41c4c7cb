/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReadErrorsTest {

  private final ErrorDescriber describer = ErrorDescriber.builder().build();

  @Test
  void tellsWhoWatchesOfEveryExceptionThatIsRead() {
    List<Throwable> told = new ArrayList<>();
    Consumer<Throwable> watcher = told::add;
    Throwable error = new IllegalStateException("broken");
    ReadErrors.watch(watcher);
    try {
      describer.describe(error);
      describer.bridge(error);
    } finally {
      ReadErrors.unwatch(watcher);
    }
    describer.describe(new IllegalStateException("later"));

    assertThat(told).containsExactly(error, error);
  }

  @Test
  void describesNoLessBecauseAWatcherFails() {
    Consumer<Throwable> failing =
        error -> {
          throw new IllegalArgumentException("of the watcher");
        };
    ReadErrors.watch(failing);
    try {
      assertThat(describer.describe(new IllegalStateException("broken")).exceptionMessage())
          .isEqualTo("broken");
    } finally {
      ReadErrors.unwatch(failing);
    }
  }
}
