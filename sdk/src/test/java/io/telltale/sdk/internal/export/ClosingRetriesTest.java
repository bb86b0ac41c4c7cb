/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which failures of a connection are tried again, before and at the end. */
class ClosingRetriesTest {

  private static final List<IOException> OUT_OF_REACH =
      List.of(
          new ConnectException("refused"),
          new NoRouteToHostException(),
          new UnknownHostException());

  private static final List<IOException> INTERRUPTED =
      List.of(new SocketTimeoutException("timeout"), new SocketException("reset"));

  private final ClosingRetries retries = new ClosingRetries();

  @Test
  void beforeTheEndEveryFailureOfAConnectionMayPass() {
    assertThat(OUT_OF_REACH).allMatch(retries::isWorthAnother);
    assertThat(INTERRUPTED).allMatch(retries::isWorthAnother);
    assertThat(retries.isWorthAnother(new IOException("not TLS"))).isFalse();
  }

  @Test
  void atTheEndOnlyACollectorThatIsThereIsTriedAgain() {
    retries.begin();

    assertThat(OUT_OF_REACH).noneMatch(retries::isWorthAnother);
    assertThat(INTERRUPTED).allMatch(retries::isWorthAnother);
  }
}
