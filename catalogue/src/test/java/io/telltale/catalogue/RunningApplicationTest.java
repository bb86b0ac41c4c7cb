/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that answers over HTTP. */
class RunningApplicationTest {

  @TempDir Path directory;
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    address = "http://localhost:" + server.getAddress().getPort() + "/actuator/telltale";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void itsCatalogueIsRead() throws IOException {
    String module = Catalogues.module(Catalogues.error("com.acme.A", 201)).toString();
    answer("/actuator/telltale/catalogue", "{\"format\":1,\"modules\":[" + module + "]}");

    for (String input : new String[] {address, address + "/", address + "/catalogue"}) {
      Path site = directory.resolve("site");
      Tool told = Tool.run("catalogue", "-o", site, input);
      assertThat(told.exit()).as(told.err()).isZero();
      assertThat(Files.readString(site.resolve("index.html"))).contains("AUTH-201");
    }
  }

  @Test
  void anApplicationWithoutOneIsTold() {
    server.createContext(
        "/actuator",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });

    Tool told = Tool.run("catalogue", "-o", directory, address);

    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .contains("'" + address + "' answers 404 to /catalogue, and has no catalogue")
        .contains("management.endpoints.web.exposure.include=telltale");
  }

  @Test
  void anotherPageIsNoCatalogue() {
    answer("/actuator/telltale/catalogue", "<html>");
    assertThat(Tool.run("catalogue", "-o", directory, address).err()).contains("is no JSON");
  }

  @Test
  void whatDoesNotAnswerIsTold() {
    server.stop(0);
    Tool told = Tool.run("diff", address, address);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("'" + address + "' does not answer");
    assertThat(Tool.run("diff", "http://a b", address).err())
        .contains("'http://a b' is no address");
  }
}
