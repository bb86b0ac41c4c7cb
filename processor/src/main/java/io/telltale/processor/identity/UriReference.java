/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.net.URI;
import java.net.URISyntaxException;

/** The form of what an error reply gives to be followed (RFC 9457, section 3.1.1; RFC 3986). */
final class UriReference {

  private UriReference() {}

  /** Adds a finding if a member of an {@code @ErrorCode} has another form; empty is none. */
  static boolean check(ErrorCodeMirror code, String member, String text, Findings findings) {
    boolean matches = text.isEmpty() || matches(text);
    if (!matches) {
      findings.add(Rule.MALFORMED_URI, code.at(member), member, text);
    }
    return matches;
  }

  static boolean matches(String text) {
    // Java takes all letters of the world, of which RFC 3986 wants the encoded form.
    if (!text.chars().allMatch(c -> c > ' ' && c <= '~')) {
      return false;
    }
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
