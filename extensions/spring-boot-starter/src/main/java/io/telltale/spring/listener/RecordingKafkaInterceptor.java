/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.listener;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.RecordInterceptor;

/** Sees what a listener throws before its container deals with it. */
final class RecordingKafkaInterceptor implements RecordInterceptor<Object, Object> {

  private final MessageErrors errors;

  RecordingKafkaInterceptor(MessageErrors errors) {
    this.errors = errors;
  }

  @Override
  public ConsumerRecord<Object, Object> intercept(
      ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
    return message;
  }

  @Override
  public void failure(
      ConsumerRecord<Object, Object> message, Exception error, Consumer<Object, Object> consumer) {
    errors.record(error);
  }
}
