/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;

/**
 * Gives every captured value the form in which it leaves. That is known only once all are captured:
 * two members with one value take the stricter mask, and a member that is no secret may contain
 * one.
 */
final class MemberMasking {

  private MemberMasking() {}

  /**
   * Masks captured members.
   *
   * @param record holds the captured members, and takes their secrets
   * @return false if there are more secrets than are kept, so that texts cannot be cleaned
   */
  static boolean mask(ErrorRecord record, RecordingPolicy policy) {
    CapturedMembers members = record.members;
    boolean secret = !record.secrets.knowsNothing();
    for (int i = 0; i < members.size(); i++) {
      if (isSecret(members.get(i))) {
        members.get(i).raise(policy);
        reconcileWithEarlier(members, i);
        secret = true;
      }
    }
    boolean all = !secret || maskSecrets(record, policy);
    StructureCapture.assemble(members);
    return all;
  }

  private static boolean isSecret(Member member) {
    return member.isSensitive() && member.value() != null;
  }

  private static void reconcileWithEarlier(CapturedMembers members, int index) {
    Member member = members.get(index);
    Object value = member.value();
    for (int i = 0; i < index; i++) {
      Member earlier = members.get(i);
      if (earlier.isSensitive() && value != null && value.equals(earlier.value())) {
        member.reconcile(earlier);
      }
    }
  }

  /** The name of an entry is made of a map's key, which may be anything. */
  private static boolean namesSecret(Member entry, ErrorRecord record, RecordingPolicy policy) {
    String name = entry.key().getKey();
    return !policy.texts().maskKnown(name, record.secrets, false, record.budget).equals(name);
  }

  private static boolean maskSecrets(ErrorRecord record, RecordingPolicy policy) {
    CapturedMembers members = record.members;
    SecretSet secrets = record.secrets;
    boolean all = !secrets.overflowed();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (isSecret(member) && policy.masks().isOff()) {
        member.show(member.secret());
      } else if (isSecret(member)) {
        String masked = member.masked(policy.masks());
        member.show(masked);
        all &=
            member.isSearchable()
                ? secrets.add(member.secret(), masked, member.rank())
                : secrets.addUnsearchable(member.secret());
        List<String> otherTexts = member.otherTexts();
        for (int j = 0; j < otherTexts.size(); j++) {
          secrets.addSearchable(otherTexts.get(j), Masks.REDACTED, 0);
        }
        List<String> words = member.words(masked);
        for (int j = 0; j < words.size(); j++) {
          all &= secrets.add(words.get(j), Masks.REDACTED, 0);
        }
      }
    }
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (!member.isSensitive() && member.value() instanceof String text) {
        member.show(policy.texts().maskKnown(text, secrets, false, record.budget));
      }
      if (member.isEntry() && member.isExported() && namesSecret(member, record, policy)) {
        member.hide();
      }
    }
    return all && !secrets.overflowed();
  }
}
