/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What well-known exceptions hold beside their messages, by their accessors. Each library is
 * touched by one class, which is loaded when its exception is met for the first time.
 */
final class HeldValues {

  private static final Set<String> TYPES =
      Set.of(
          "java.time.format.DateTimeParseException",
          "com.fasterxml.jackson.databind.exc.InvalidFormatException",
          "tools.jackson.databind.exc.InvalidFormatException",
          "io.grpc.StatusRuntimeException",
          "io.grpc.StatusException",
          "org.apache.kafka.common.errors.RecordDeserializationException",
          "org.springframework.messaging.MessagingException",
          "org.springframework.web.client.RestClientResponseException",
          "org.springframework.web.reactive.function.client.WebClientResponseException",
          "org.springframework.validation.BindException",
          "org.springframework.web.bind.support.WebExchangeBindException",
          "jakarta.mail.internet.AddressException",
          "org.apache.commons.lang3.exception.ContextedException",
          "org.apache.commons.lang3.exception.ContextedRuntimeException");

  private HeldValues() {}

  /** The classes that are asked, with their subclasses. */
  static Set<String> types() {
    return TYPES;
  }

  /**
   * Hands over what an exception holds.
   *
   * @param type the name of its class, or of a superclass
   */
  static void add(Throwable error, String type, Consumer<String> values) {
    try {
      read(error, type, values);
    } catch (LinkageError otherClass) {
      // Of a class loader that is not seen from here, or of a version without the accessor.
    }
  }

  /**
   * A switch, as each lambda would be a class of its own that is made whenever a process starts.
   */
  private static void read(Throwable error, String type, Consumer<String> values) {
    switch (type) {
      case "java.time.format.DateTimeParseException" -> ofText(error, values);
      case "com.fasterxml.jackson.databind.exc.InvalidFormatException" ->
          Jackson2Values.add(error, values);
      case "tools.jackson.databind.exc.InvalidFormatException" -> Jackson3Values.add(error, values);
      case "io.grpc.StatusRuntimeException", "io.grpc.StatusException" ->
          GrpcTrailers.add(error, values);
      case "org.apache.kafka.common.errors.RecordDeserializationException" ->
          KafkaRecords.add(error, values);
      case "org.springframework.messaging.MessagingException" -> FailedMessages.add(error, values);
      case "org.springframework.web.client.RestClientResponseException" ->
          ResponseBodies.ofClient(error, values);
      case "org.springframework.web.reactive.function.client.WebClientResponseException" ->
          ResponseBodies.ofReactiveClient(error, values);
      case "org.springframework.validation.BindException",
          "org.springframework.web.bind.support.WebExchangeBindException" ->
          RejectedValues.add(error, values);
      case "jakarta.mail.internet.AddressException" -> MailAddresses.add(error, values);
      case "org.apache.commons.lang3.exception.ContextedException",
          "org.apache.commons.lang3.exception.ContextedRuntimeException" ->
          ContextEntries.add(error, values);
      default -> {}
    }
  }

  /** The message cuts a long text. */
  private static void ofText(Throwable error, Consumer<String> values) {
    if (error instanceof DateTimeParseException refused) {
      ValueTexts.add(refused.getParsedString(), values);
    }
  }
}
