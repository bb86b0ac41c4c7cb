/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often classes are sought, and what is kept of it. */
class LookUpsTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final LookUps lookUps = new LookUps(now::get);

  private int sought(int most) {
    int sought = 0;
    while (sought < most && lookUps.mayBeOneMore()) {
      sought++;
    }
    return sought;
  }

  @Test
  void afterManyAtOnceOneMoreComesEachTenSeconds() {
    assertThat(sought(10_000)).isEqualTo(LookUps.MOST);
    now.addAndGet(LookUps.NANOS_EACH - 1);
    assertThat(sought(10)).isZero();
    now.addAndGet(1);
    assertThat(sought(10)).isEqualTo(1);
    now.addAndGet(3 * LookUps.NANOS_EACH);
    assertThat(sought(10)).isEqualTo(3);
  }

  /** A quiet year saves up no more than there is at the start. */
  @Test
  void whatNobodyUsesIsNotSavedUp() {
    now.addAndGet(1_000_000 * LookUps.NANOS_EACH);
    assertThat(sought(10_000)).isEqualTo(LookUps.MOST);
  }

  @Test
  void namesThatAreAskedForStay() {
    SoughtNames<Integer> names = new SoughtNames<>();
    for (int i = 0; i < 10 * SoughtNames.MOST_YOUNG; i++) {
      names.put("name" + i, i);
      assertThat(names.get("name0")).isZero();
    }
    int last = 10 * SoughtNames.MOST_YOUNG - 1;
    assertThat(names.get("name" + last)).isEqualTo(last);
    assertThat(names.get("name1")).isNull();
  }
}
