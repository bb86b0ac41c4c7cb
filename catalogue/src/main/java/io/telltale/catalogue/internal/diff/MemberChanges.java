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

/** Compares what left with an exception with what leaves. */
final class MemberChanges {

  private final Map<String, Member> before = new LinkedHashMap<>();
  private final Map<String, Member> after = new LinkedHashMap<>();
  private final String of;

  /**
   * Compares members.
   *
   * @param of the error or exception, for people
   */
  MemberChanges(List<Member> before, List<Member> after, String of) {
    before.forEach(member -> this.before.put(member.name(), member));
    after.forEach(member -> this.after.put(member.name(), member));
    this.of = of;
  }

  void find(BiConsumer<Change, String> sink) {
    before.forEach(
        (name, was) -> {
          Member is = after.get(name);
          if (is == null) {
            removed(was, sink);
          } else {
            compare(was, is, sink);
          }
        });
    after.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            added(is, sink);
          }
        });
  }

  private void removed(Member was, BiConsumer<Change, String> sink) {
    if (was.inReply()) {
      sink.accept(Change.REPLY_MEMBER_REMOVED, member(was) + " is gone, and was in the reply");
    }
    if (was.isMasked()) {
      sink.accept(Change.MARK_REMOVED, member(was) + " is gone, and was masked: " + was.mask());
    } else if (!was.inReply()) {
      sink.accept(Change.MEMBER_REMOVED, member(was) + " is gone");
    }
  }

  private void added(Member is, BiConsumer<Change, String> sink) {
    if (is.isMasked()) {
      sink.accept(Change.MEMBER_ADDED_MASKED, member(is) + " is new, masked: " + is.mask());
      if (is.inReply()) {
        sink.accept(Change.AUDIENCE_WIDER, member(is) + " is new, and callers see it");
      }
    } else {
      String seen = is.inReply() ? ", in the reply too" : "";
      sink.accept(Change.MEMBER_ADDED_CLEAR, member(is) + " is new and leaves as it is" + seen);
    }
  }

  private void compare(Member was, Member is, BiConsumer<Change, String> sink) {
    String masks = " was " + was.mask() + " and is " + is.mask();
    if (is.isWeakerThan(was)) {
      sink.accept(Change.MASK_WEAKER, "the mask of " + member(is) + masks);
    } else if (!is.mask().equals(was.mask())) {
      sink.accept(Change.MASK_STRICTER, "the mask of " + member(is) + masks);
    } else if (is.isMasked() && is.parts() != was.parts()) {
      sink.accept(
          is.parts() ? Change.MASK_STRICTER : Change.MASK_WEAKER,
          "the words of "
              + member(is)
              + (is.parts() ? " are" : " are no longer")
              + " masked in texts");
    }
    if (was.inReply() && !is.inReply()) {
      sink.accept(Change.REPLY_MEMBER_REMOVED, member(is) + " is no longer in the reply");
    } else if (is.inReply() && !was.inReply()) {
      sink.accept(Change.AUDIENCE_WIDER, member(is) + " is now in the reply");
    }
    // A mask makes a text of a number: that it does is no change of its own.
    if (!is.type().equals(was.type()) && is.isMasked() == was.isMasked()) {
      String types = " was " + was.type() + " and is " + is.type();
      sink.accept(Change.MEMBER_TYPE_CHANGED, "the type of " + member(is) + types);
    }
  }

  private String member(Member member) {
    return "'" + member.name() + "' of " + of;
  }
}
