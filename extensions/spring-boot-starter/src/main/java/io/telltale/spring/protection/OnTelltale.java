/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Knows whether anything of Telltale's is to have an effect. */
final class OnTelltale extends SpringBootCondition {

  static final String ENABLED = "telltale.enabled";
  static final String PRESET = "telltale.preset";

  /** Called by Spring. */
  OnTelltale() {}

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConditionMessage.Builder message = ConditionMessage.forCondition("Telltale");
    boolean isOff = isOff(context.getEnvironment());
    return new ConditionOutcome(
        !isOff,
        isOff
            ? message.because(ENABLED + " is false, or " + PRESET + " is disabled")
            : message.because("it is not switched off"));
  }

  /** Returns whether the properties of an application switch Telltale off. */
  static boolean isOff(Environment environment) {
    String enabled = environment.getProperty(ENABLED);
    return enabled == null
        ? "disabled".equalsIgnoreCase(environment.getProperty(PRESET))
        : "false".equalsIgnoreCase(enabled.strip());
  }
}
