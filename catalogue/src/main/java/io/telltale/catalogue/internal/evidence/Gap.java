/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has to look at.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum Gap {
  UNTESTED("untested", "masked, and no test has searched for it"),
  UNLOCKED("unlocked", "no line of a lock allows it"),
  LOCK_DIFFERS("lock-differs", "the line of the lock says something else than the classes"),
  CLEAR("clear", "leaves as it is, and sounds personal or secret");

  /** Its name in JSON. */
  public final String id;

  /** Its name for people. */
  public final String words;

  Gap(String id, String words) {
    this.id = id;
    this.words = words;
  }

  static List<Gap> of(Row row, boolean locked) {
    Member member = row.member();
    List<Gap> gaps = new ArrayList<>();
    if (member.isMasked() && row.proofs().isEmpty()) {
      gaps.add(UNTESTED);
    }
    if (locked && row.lock().isEmpty()) {
      gaps.add(UNLOCKED);
    }
    if (row.lock().isPresent() && !row.lock().get().agreesWith(member)) {
      gaps.add(LOCK_DIFFERS);
    }
    if (!member.isMasked() && !member.isSilent() && member.data() != Member.Data.OTHER) {
      gaps.add(CLEAR);
    }
    return gaps;
  }
}
