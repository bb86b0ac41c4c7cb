/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

/** The message that Spring could not deliver: the text of its exception writes it out. */
final class FailedMessages {

  private FailedMessages() {}

  /** Hands over the payload, and the message as the exception writes it. */
  static void add(Throwable error, Consumer<String> values) {
    Message<?> failed =
        error instanceof MessagingException refused ? refused.getFailedMessage() : null;
    if (failed != null) {
      ValueTexts.add(failed.getPayload(), values);
      // Whatever wraps the exception quotes this, with the payload of any class in it.
      values.accept(failed.toString());
    }
  }
}
