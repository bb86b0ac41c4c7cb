/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import io.telltale.catalogue.internal.model.ErrorModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks a running application for its catalogue, through the actuator of Telltale's starter. */
final class RunningApplication {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CATALOGUE = "/catalogue";

  private record Answer(int status, String body) {}

  private RunningApplication() {}

  static boolean isAddress(String input) {
    return input.startsWith("http://") || input.startsWith("https://");
  }

  /**
   * Reads the catalogue of an application.
   *
   * @param address that of the endpoint, {@code http://…/actuator/telltale}, with or without what
   *     leads to the catalogue
   */
  static List<ErrorModule> read(String address) throws BadInputException {
    String endpoint = address.replaceFirst("/+$", "");
    String url = endpoint.endsWith(CATALOGUE) ? endpoint : endpoint + CATALOGUE;
    Answer response = get(url, address);
    if (response.status() != 200) {
      throw new BadInputException(
          "'%s' answers %d to %s, and has no catalogue; it needs telltale-spring-boot-starter of this version and management.endpoints.web.exposure.include=telltale. Or name the application's jar"
              .formatted(address, response.status(), CATALOGUE));
    }
    return CatalogueReader.read(response.body(), url, address);
  }

  private static Answer get(String url, String address) throws BadInputException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .header("Accept", "application/json")
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = InputFiles.bytes(body, url);
        return new Answer(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "'" + address + "' is no address: " + e.getMessage() + "; correct it");
    } catch (IOException e) {
      throw new BadInputException(
          "'%s' does not answer: %s; start the application, or name its jar".formatted(address, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException("'" + address + "' was not read: interrupted");
    }
  }
}
