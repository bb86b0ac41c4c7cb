/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import org.junit.jupiter.api.Test;

/** What others need to know, who record an exception or write its texts. */
class PlainErrorsOutletsTest extends PlainErrorsFixture {

  private int shortDescriptions;
  private int shortSecrets;

  /** What is told of an exception that others record, and what is remembered of it then. */
  @Test
  void bothWaysGiveTheSameDescription() {
    forEach((error, chosen) -> {}, this::assertSameDescription);

    assertThat(shortDescriptions).isGreaterThan(ROUNDS / 3);
  }

  private void assertSameDescription(Pair ways, Throwable error) {
    ErrorDescription one = recordsOf(ways.shortWay).describe(error);
    shortDescriptions += tookRecord(ways.shortWay) ? 0 : 1;
    ErrorRecords records = recordsOf(ways.longWay);
    ErrorRecord record = records.take(error);

    assertThat(one).isEqualTo(record.describe());
    records.giveBack(record);
    ways.assertSameMemory(error, one.toString());
  }

  /** What others need to know who write the texts of an exception. */
  @Test
  void bothWaysReadTheSameSecrets() {
    forEach((error, chosen) -> {}, this::assertSameRecord);

    assertThat(shortSecrets).isGreaterThan(ROUNDS / 3);
  }

  private void assertSameRecord(Pair ways, Throwable error) {
    ErrorRecords records = recordsOf(ways.shortWay);
    ErrorRecords otherRecords = recordsOf(ways.longWay);
    ErrorRecord one = records.takeSecrets(error);
    ErrorRecord other = otherRecords.take(error, false);

    String what = String.valueOf(error);
    assertThat(one.identity()).as(what).isEqualTo(other.identity());
    assertThat(one.errorType()).as(what).isEqualTo(other.errorType());
    assertThat(one.fingerprint()).as(what).isEqualTo(other.fingerprint());
    assertThat(one.textsKnown()).as(what).isEqualTo(other.textsKnown());
    assertSameSecrets(one.secrets(), other.secrets(), what);
    ways.assertSameMemory(error, what);
    for (Throwable each = error; each != null; each = each.getCause()) {
      assertThat(one.carries(each)).as(what).isTrue();
      for (String text : new String[] {each.getMessage(), what, "user=" + each.getMessage()}) {
        if (text != null) {
          assertThat(records.masked(each, text, one))
              .as(text)
              .isEqualTo(otherRecords.masked(each, text, other));
        }
      }
    }
    shortSecrets += one.size() == 0 && other.size() > 0 ? 1 : 0;
    records.giveBack(one);
    otherRecords.giveBack(other);
  }
}
