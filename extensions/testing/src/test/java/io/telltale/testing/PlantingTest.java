/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.internal.values.SensitiveValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantingTest {

  private final List<SensitiveValue> planted = new ArrayList<>();

  @Test
  void givesEveryArgumentAValueOfItsOwn() {
    EverythingException error = new Canaries("one", planted::add).plant(EverythingException.class);

    assertThat(error.getCause()).isNull();
    assertThat(error.kind).isEqualTo(EverythingException.Kind.ONLY);
    assertThat(error.boxed).isFalse();
    assertThat(error.small).isZero();
    assertThat(error.unknown).isNull();
    assertThat(planted)
        .extracting(SensitiveValue::value)
        .contains(
            error.text,
            Long.toString(error.number),
            error.count.toString(),
            error.amount.toString(),
            error.big.toString(),
            error.id.toString(),
            error.uri.toString(),
            error.day.toString(),
            error.time.toString(),
            error.maybe.orElseThrow(),
            error.list.get(0),
            error.set.iterator().next(),
            error.map.get("key"),
            new String(error.password),
            error.names[0])
        .doesNotHaveDuplicates();
  }
}
