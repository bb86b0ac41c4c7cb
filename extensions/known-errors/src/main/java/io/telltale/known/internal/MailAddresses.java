/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import jakarta.mail.internet.AddressException;
import java.util.function.Consumer;

/** An address that Jakarta Mail refused: the text of its exception quotes it. */
final class MailAddresses {

  private MailAddresses() {}

  /** Hands over the address. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof AddressException refused) {
      ValueTexts.add(refused.getRef(), values);
    }
  }
}
