/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.runtime.spi.ShapeRule;
import org.jspecify.annotations.Nullable;

/** The shape of a number of contract, as an application has it. */
public final class ContractNumbers implements ShapeRule {

  private static final String START = "contract#";

  @Override
  public @Nullable Match find(String text, int from) {
    int start = text.indexOf(START, from);
    if (start < 0) {
      return null;
    }
    int end = start + START.length();
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new Match(start, end);
  }

  @Override
  public String replacement(String text, Match stretch) {
    return "contract-***";
  }
}
