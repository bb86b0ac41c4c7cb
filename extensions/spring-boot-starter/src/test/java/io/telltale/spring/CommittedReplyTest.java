/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.spring.shop.ReactiveShopApplication;
import io.telltale.spring.shop.ShopApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A reply that has begun is not continued by that to an error, which is recorded all the same. */
class CommittedReplyTest {

  private static final String REACTIVE = "spring.main.web-application-type=reactive";

  @Test
  void onTomcat() throws Exception {
    try (RunningShop shop = RunningShop.of(ShopApplication.class)) {
      assertOnlyRecorded(shop, bytes(shop));
    }
  }

  @Test
  void onNetty() throws Exception {
    try (RunningShop shop = RunningShop.of(ReactiveShopApplication.class, REACTIVE)) {
      assertOnlyRecorded(shop, bytes(shop));
    }
  }

  private static void assertOnlyRecorded(RunningShop shop, String bytes) {
    shop.await(1).end();

    assertThat(bytes).contains("200", "begun").doesNotContain("Out of stock", "SHOP", SECRET);
    assertThat(shop.span("/committed").attributes()).containsEntry("error.code", 503L);
    assertThat(shop.span("/committed").eventNames()).containsExactly("exception");
    assertThat(shop.span("/committed").eventAttributes(0).get("exception.type").toString())
        .endsWith("StockException");
    assertThat(shop.receiver().received(SECRET)).isFalse();
  }

  /** A client would throw, as the reply is cut off. */
  private static String bytes(RunningShop shop) throws IOException {
    int port = Integer.parseInt(shop.context().getEnvironment().getProperty("local.server.port"));
    String request =
        "GET /committed?secret="
            + SECRET
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      for (int next = read(in); next >= 0; next = read(in)) {
        bytes.write(next);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The server may reset the connection, which is an end as well. */
  private static int read(InputStream in) {
    try {
      return in.read();
    } catch (IOException reset) {
      return -1;
    }
  }
}
