/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.listener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jms.config.JmsListenerEndpointRegistry;
import org.springframework.jms.listener.AbstractMessageListenerContainer;
import org.springframework.jms.listener.MessageListenerContainer;

/** Puts {@link RecordingJmsListener} around each listener, right before the containers start. */
final class RecordingJmsListeners implements SmartLifecycle {

  private final ObjectProvider<JmsListenerEndpointRegistry> registries;
  private final MessageErrors errors;
  private volatile boolean running;

  RecordingJmsListeners(
      ObjectProvider<JmsListenerEndpointRegistry> registries, MessageErrors errors) {
    this.registries = registries;
    this.errors = errors;
  }

  @Override
  public void start() {
    registries.forEach(registry -> registry.getListenerContainers().forEach(this::record));
    running = true;
  }

  private void record(MessageListenerContainer container) {
    if (container instanceof AbstractMessageListenerContainer spring) {
      Object listener = spring.getMessageListener();
      if (listener != null) {
        spring.setMessageListener(RecordingJmsListener.around(listener, errors));
      }
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the containers, which come last. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
