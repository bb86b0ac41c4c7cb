/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.shop;

import java.time.Duration;
import org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The server of the reactive shops. */
@Configuration(proxyBeanMethods = false)
class NettyServer {

  /** Tomcat is there as well, for the other shop. */
  @Bean
  NettyReactiveWebServerFactory netty() {
    return new NettyReactiveWebServerFactory();
  }

  /** Ends at once, as nobody asks any more. */
  @Bean
  ReactorResourceFactory resources() {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setShutdownQuietPeriod(Duration.ZERO);
    return resources;
  }
}
