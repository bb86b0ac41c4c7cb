/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

/**
 * What is looked for.
 *
 * <p>This type is internal and is hence not for public use.
 */
public interface Rule {

  /** Returns its name, which never changes its meaning. */
  String id();

  Level level();

  /** Returns whom a change hurts, in a word; empty for what is no change. */
  default String verdict() {
    return "";
  }

  /** Returns what it finds, in a sentence. */
  String summary();

  /** Returns what to do about it, in a sentence. */
  String remedy();
}
