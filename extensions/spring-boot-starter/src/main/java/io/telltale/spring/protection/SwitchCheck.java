/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.TracingConfigException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/**
 * Ends the start where protection is required and Telltale is switched off. Properties that
 * contradict each other are refused when the configuration is made, which this asks for even where
 * beans are lazy; a configuration that is a bean of the application knows nothing of the property.
 */
final class SwitchCheck implements SmartInitializingSingleton {

  private final TracingConfig config;
  private final Environment environment;

  SwitchCheck(TracingConfig config, Environment environment) {
    this.config = config;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (OnTelltale.isOff(environment) && Configurations.requiresProtection(config)) {
      throw new TracingConfigException(
          List.of(
              OnTelltale.ENABLED
                  + " is false, or "
                  + OnTelltale.PRESET
                  + " is disabled: Telltale masks nothing then, and requireProtection of the bean"
                  + " TracingConfig lets nothing leave unmasked; leave that property out, or make"
                  + " the bean without requireProtection"));
    }
  }
}
