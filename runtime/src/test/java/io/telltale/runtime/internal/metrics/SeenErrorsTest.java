/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenErrorsTest {

  @Test
  void anExceptionThatWasPushedOutByAThousandOthersCountsAgain() {
    SeenErrors seen = new SeenErrors();
    Throwable error = new IllegalStateException();
    assertThat(seen.add(error)).isTrue();
    assertThat(seen.add(error)).isFalse();
    int different = 0;
    for (int i = 0; i < 100_000; i++) {
      different += seen.add(new IllegalStateException()) ? 1 : 0;
    }
    assertThat(different).isGreaterThan(99_990);
    assertThat(seen.add(error)).isTrue();
  }
}
