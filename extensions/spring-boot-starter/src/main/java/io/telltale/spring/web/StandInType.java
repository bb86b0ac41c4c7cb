/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

/** Reads whom an exception stands for, in the text that it prints. */
final class StandInType {

  private static final int COLON = ": ".length();

  private StandInType() {}

  /** Returns the name of the class of the other one. */
  static String of(Throwable standIn) {
    String text = standIn.toString();
    String message = standIn.getMessage();
    return message == null ? text : text.substring(0, text.length() - message.length() - COLON);
  }
}
