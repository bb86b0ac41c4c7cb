/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** What a server answered: the message of Spring's exception quotes the beginning of it. */
final class ResponseBodies {

  /** What servers say of a status, and of nothing else. */
  private static final Pattern PHRASES =
      Pattern.compile(
          "(?i)\\s*(?:http )?(?:status )?(?:error )?(?:bad request|payment required|not found"
              + "|method not allowed|not allowed|not acceptable|proxy authentication required"
              + "|request time-?out|length required|precondition failed|precondition required"
              + "|(?:payload|content|request entity) too large|(?:uri|request-uri) too long"
              + "|unsupported media type|(?:requested )?range not satisfiable|expectation failed"
              + "|misdirected request|unprocessable (?:entity|content)|failed dependency|too early"
              + "|upgrade required|too many requests|request header fields too large"
              + "|unavailable for legal reasons|internal server error|internal error"
              + "|server error|not implemented|bad gateway|service unavailable"
              + "|service temporarily unavailable|gateway time-?out|http version not supported"
              + "|insufficient storage|loop detected|network authentication required"
              + "|access denied|access is denied|invalid token|no content)[.!]?\\s*");

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

  /** What says no more than a status, such as {@code Not Found}, stands in many texts. */
  private static void add(String body, Consumer<String> values) {
    if (body.chars().anyMatch(c -> "{[<=:@\"".indexOf(c) >= 0 || (c >= '0' && c <= '9'))
        || (body.strip().indexOf(' ') > 0 && !isPhrase(body))) {
      ValueTexts.add(body, values);
    }
  }

  private static boolean isPhrase(String body) {
    return PHRASES.matcher(body).matches();
  }
}
