/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** What a server answered: the message of Spring's exception quotes the beginning of it. */
final class ResponseBodies {

  private ResponseBodies() {}

  /** Hands over the body that a {@code RestClient} or {@code RestTemplate} got. */
  static void ofClient(Throwable error, Consumer<String> values) {
    if (error instanceof RestClientResponseException refused) {
      add(refused.getResponseBodyAsString(), values);
    }
  }

  /** The same of a {@code WebClient}. */
  static void ofReactiveClient(Throwable error, Consumer<String> values) {
    if (error instanceof WebClientResponseException refused) {
      add(refused.getResponseBodyAsString(), values);
    }
  }

  /** A body of words alone, such as {@code Not Found}, stands in many texts. */
  private static void add(String body, Consumer<String> values) {
    if (body.chars().anyMatch(c -> "{[<=:@\"".indexOf(c) >= 0 || (c >= '0' && c <= '9'))) {
      ValueTexts.add(body, values);
    }
  }
}
