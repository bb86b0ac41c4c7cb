/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

/**
 * What the proxies of log frameworks ask for texts and frames where one of Telltale's shows others:
 * nobody sees those of this one.
 */
final class Placeholder extends Throwable {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("StaticAssignmentOfThrowable") // It has no stack trace, and is never thrown.
  static final Placeholder SHARED = new Placeholder();

  private Placeholder() {
    super(null, null, false, false);
  }
}
