/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.Member;

/**
 * The line of a lock about a member.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param file the lock, as it was named
 * @param number that of the line
 * @param text the whole line
 * @param mask what it says of the mask
 * @param inReply whether it lets callers see the member
 */
public record LockLine(String file, int number, String text, String mask, boolean inReply) {

  private static final String PARTS = "+parts";

  /** Returns whether it says of a member what the catalogue says. */
  boolean agreesWith(Member member) {
    return mask.equals(member.mask() + (member.parts() ? PARTS : ""))
        && inReply == member.inReply();
  }
}
