/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The record that a Kafka consumer could not read. */
final class KafkaRecords {

  private KafkaRecords() {}

  /** Hands over the key, the value and the headers, where they are texts. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof RecordDeserializationException refused) {
      ValueTexts.add(refused.keyBuffer(), values);
      ValueTexts.add(refused.valueBuffer(), values);
      Headers headers = refused.headers();
      if (headers != null) {
        for (Header header : headers) {
          if (!TransportHeaders.include(header.key())) {
            ValueTexts.add(header.value(), values);
          }
        }
      }
    }
  }
}
