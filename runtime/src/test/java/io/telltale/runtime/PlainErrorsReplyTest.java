/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.ChosenErrors.Chosen;
import io.telltale.runtime.ChosenErrors.Part;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a caller may learn, and what is remembered of the exception then. */
class PlainErrorsReplyTest extends PlainErrorsFixture {

  /** The kind of a part that shows a member in replies. */
  private static final int SHOWN = 14;

  private int shortReplies;
  private int shortRepliesWithMembers;

  @Test
  void bothWaysGiveTheSameReply() {
    forEach(PlainErrorsReplyTest::showSome, this::assertSameReply);

    assertThat(shortReplies).isGreaterThan(ROUNDS / 3);
    assertThat(shortRepliesWithMembers).isGreaterThan(ROUNDS / 20);
  }

  private static void showSome(Chosen error, Random chosen) {
    for (Part part : List.copyOf(error.parts)) {
      if (chosen.nextBoolean()) {
        error.parts.add(new Part(SHOWN, part.key(), null, Mask.REDACT));
      }
    }
  }

  private void assertSameReply(Pair ways, Throwable error) {
    ErrorReply one = ways.shortWay.errorReply(error);
    boolean isShort = !tookRecord(ways.shortWay);
    ErrorRecords records = recordsOf(ways.longWay);
    ErrorRecord other = records.take(error, false);
    Map<String, Object> attributes = other.repliedAttributes();
    String what = error + " " + attributes;

    assertThat(one.identity()).as(what).isEqualTo(other.identity());
    assertThat(one.attributes()).as(what).isEqualTo(attributes);
    records.giveBack(other);
    ways.assertSameMemory(error, what);
    shortReplies += isShort ? 1 : 0;
    shortRepliesWithMembers += isShort && !attributes.isEmpty() ? 1 : 0;
  }
}
