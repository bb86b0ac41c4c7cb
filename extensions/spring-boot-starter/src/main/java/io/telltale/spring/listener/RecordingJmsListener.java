/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.listener;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Session;
import org.springframework.jms.listener.SessionAwareMessageListener;

/**
 * Sees what a listener throws before its container deals with it. Spring's own observation of JMS
 * has a span, which is current here, and does not learn of the exception.
 */
final class RecordingJmsListener implements SessionAwareMessageListener<Message> {

  private final SessionAwareMessageListener<Message> listener;
  private final MessageErrors errors;

  private RecordingJmsListener(
      SessionAwareMessageListener<Message> listener, MessageErrors errors) {
    this.listener = listener;
    this.errors = errors;
  }

  /** Returns one around a listener, or what it was given if that is none. */
  @SuppressWarnings("unchecked") // A container hands every message to its listener.
  static Object around(Object listener, MessageErrors errors) {
    if (listener instanceof RecordingJmsListener) {
      return listener;
    }
    if (listener instanceof SessionAwareMessageListener<?> aware) {
      return new RecordingJmsListener((SessionAwareMessageListener<Message>) aware, errors);
    }
    return listener instanceof MessageListener plain
        ? new RecordingJmsListener((message, session) -> plain.onMessage(message), errors)
        : listener;
  }

  @Override
  public void onMessage(Message message, Session session) throws JMSException {
    try {
      listener.onMessage(message, session);
    } catch (JMSException | RuntimeException | Error error) {
      errors.record(error);
      throw error;
    }
  }
}
