/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

/**
 * The sets of defaults that a configuration starts from.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum Preset {
  /** Nothing is installed. */
  DISABLED,
  /** Every trace, whole stack traces, and failed exports readable on the console. */
  DEVELOPMENT,
  /** What a service may run with. */
  PRODUCTION,
  /** Production, where a leaked value is worse than a lost text. */
  STRICT
}
