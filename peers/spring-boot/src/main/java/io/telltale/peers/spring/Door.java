/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.spring;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says where an application listens. */
public record Door(Environment environment) {

  @EventListener(ApplicationReadyEvent.class)
  public void open() {
    System.out.println(
        "Listening on http://localhost:" + environment.getProperty("local.server.port"));
  }
}
