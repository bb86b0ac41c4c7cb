/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.model.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Compares what left with an exception with what leaves. Callers see members of coded ones only.
 */
final class MemberChanges {

  private final Map<String, Member> before = new LinkedHashMap<>();
  private final Map<String, Member> after = new LinkedHashMap<>();
  private final String of;
  private final boolean wasCoded;
  private final boolean isCoded;

  /**
   * Compares members.
   *
   * @param of the error or exception, for people
   * @param wasCoded whether the exception had a code
   * @param isCoded whether it has one
   */
  MemberChanges(
      List<Member> before, List<Member> after, String of, boolean wasCoded, boolean isCoded) {
    this.wasCoded = wasCoded;
    this.isCoded = isCoded;
    before.forEach(member -> this.before.put(member.name(), member));
    after.forEach(member -> this.after.put(member.name(), member));
    this.of = of;
  }

  void find(BiConsumer<Change, String> sink) {
    findRemoved(sink);
    before.forEach(
        (name, was) -> {
          Member is = after.get(name);
          if (is != null) {
            compare(was, is, sink);
          }
        });
    findAdded(sink);
  }

  /** Finds what is new only, of an exception that came to others with the same code. */
  void findAdded(BiConsumer<Change, String> sink) {
    after.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            added(is, sink);
          }
        });
  }

  /** Finds what is gone only, of an exception that others with the same code have outlived. */
  void findRemoved(BiConsumer<Change, String> sink) {
    before.forEach(
        (name, was) -> {
          if (!after.containsKey(name)) {
            removed(was, sink);
          }
        });
  }

  private boolean wasTold(Member was) {
    return wasCoded && was.isTold();
  }

  private boolean isTold(Member is) {
    return isCoded && is.isTold();
  }

  private void removed(Member was, BiConsumer<Change, String> sink) {
    if (wasTold(was)) {
      sink.accept(Change.REPLY_MEMBER_REMOVED, member(was) + " is gone, and was in the reply");
    }
    if (was.isMasked()) {
      sink.accept(Change.MARK_REMOVED, member(was) + " is gone, and was masked: " + was.mask());
    } else if (!wasTold(was)) {
      sink.accept(Change.MEMBER_REMOVED, member(was) + " is gone");
    }
  }

  private void added(Member is, BiConsumer<Change, String> sink) {
    if (is.isMasked() || is.isSilent()) {
      sink.accept(Change.MEMBER_ADDED_MASKED, member(is) + " is new, masked: " + is.mask());
      if (isTold(is)) {
        sink.accept(Change.AUDIENCE_WIDER, member(is) + " is new, and callers see it");
      }
    } else {
      String seen = isTold(is) ? ", in the reply too" : "";
      sink.accept(Change.MEMBER_ADDED_CLEAR, member(is) + " is new and leaves as it is" + seen);
    }
  }

  private void compare(Member was, Member is, BiConsumer<Change, String> sink) {
    compareMasks(was, is, sink);
    if (wasTold(was) && !isTold(is)) {
      sink.accept(Change.REPLY_MEMBER_REMOVED, member(is) + " is no longer in the reply");
    } else if (isTold(is) && !wasTold(was)) {
      sink.accept(Change.AUDIENCE_WIDER, member(is) + " is now in the reply");
    }
    // A mask makes a text of a number. Nobody reads that from an attribute, but clients from a
    // reply.
    boolean matters = is.isMasked() == was.isMasked() || (wasTold(was) && isTold(is));
    if (matters && !is.leavingType().equals(was.leavingType())) {
      String types = " was " + was.leavingType() + " and is " + is.leavingType();
      sink.accept(Change.MEMBER_TYPE_CHANGED, "the type of " + member(is) + types);
    }
  }

  private void compareMasks(Member was, Member is, BiConsumer<Change, String> sink) {
    String masks = " was " + was.mask() + " and is " + is.mask();
    if (is.isWeakerThan(was)) {
      sink.accept(Change.MASK_WEAKER, "the mask of " + member(is) + masks);
    } else if (!is.mask().equals(was.mask())) {
      sink.accept(Change.MASK_STRICTER, "the mask of " + member(is) + masks);
    } else if (was.isSilent() && !is.isSilent()) {
      added(is, sink);
    } else if (is.isMasked() && is.parts() != was.parts()) {
      sink.accept(
          is.parts() ? Change.MASK_STRICTER : Change.MASK_WEAKER,
          "the words of "
              + member(is)
              + (is.parts() ? " are" : " are no longer")
              + " masked in texts");
    }
  }

  private String member(Member member) {
    return "'" + member.name() + "' of " + of;
  }
}
