/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesFileTest {

  @Test
  void readsCommentsBlankLinesAndWindowsLineEnds() {
    ServicesFile file = ServicesFile.parse("# head\r\n\r\n b.B # why\r\na.A\r\n");

    assertThat(file.comments()).containsExactly("# head");
    assertThat(file.providers()).isEqualTo(List.of("a.A", "b.B"));
  }

  @Test
  void writesSortedUniqueLines() {
    ServicesFile file =
        ServicesFile.parse("b.B\nb.B\n").with("a.A").with("c.C").without("c.C"::equals);

    assertThat(file.format()).isEqualTo("a.A\nb.B\n");
    assertThat(ServicesFile.parse(file.format())).isEqualTo(file);
  }
}
