/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What well-known exceptions hold beside their messages, by their accessors. Each library is
 * touched by one class, which is loaded when its exception is met for the first time.
 */
final class HeldValues {

  private static final Map<String, BiConsumer<Throwable, Consumer<String>>> READERS =
      Map.ofEntries(
          Map.entry(DateTimeParseException.class.getName(), HeldValues::ofText),
          Map.entry(
              "com.fasterxml.jackson.databind.exc.InvalidFormatException", Jackson2Values::add),
          Map.entry("tools.jackson.databind.exc.InvalidFormatException", Jackson3Values::add),
          Map.entry("io.grpc.StatusRuntimeException", GrpcTrailers::add),
          Map.entry("io.grpc.StatusException", GrpcTrailers::add),
          Map.entry(
              "org.apache.kafka.common.errors.RecordDeserializationException", KafkaRecords::add),
          Map.entry("org.springframework.messaging.MessagingException", FailedMessages::add),
          Map.entry(
              "org.springframework.web.client.RestClientResponseException",
              ResponseBodies::ofClient),
          Map.entry(
              "org.springframework.web.reactive.function.client.WebClientResponseException",
              ResponseBodies::ofReactiveClient),
          Map.entry("org.springframework.validation.BindException", RejectedValues::add),
          Map.entry(
              "org.springframework.web.bind.support.WebExchangeBindException", RejectedValues::add),
          Map.entry("jakarta.mail.internet.AddressException", MailAddresses::add),
          Map.entry("org.apache.commons.lang3.exception.ContextedException", ContextEntries::add),
          Map.entry(
              "org.apache.commons.lang3.exception.ContextedRuntimeException", ContextEntries::add));

  private HeldValues() {}

  /** The classes that are asked, with their subclasses. */
  static Set<String> types() {
    return READERS.keySet();
  }

  /**
   * Hands over what an exception holds.
   *
   * @param type the name of its class, or of a superclass
   */
  static void add(Throwable error, String type, Consumer<String> values) {
    BiConsumer<Throwable, Consumer<String>> reader = READERS.get(type);
    if (reader != null) {
      try {
        reader.accept(error, values);
      } catch (LinkageError otherClass) {
        // Of a class loader that is not seen from here, or of a version without the accessor.
      }
    }
  }

  /** The message cuts a long text. */
  private static void ofText(Throwable error, Consumer<String> values) {
    if (error instanceof DateTimeParseException refused) {
      ValueTexts.add(refused.getParsedString(), values);
    }
  }
}
