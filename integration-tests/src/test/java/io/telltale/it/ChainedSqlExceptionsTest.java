/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A driver chains the failures of a batch beside causes and suppressed exceptions. */
class ChainedSqlExceptionsTest {

  private static final String PERSON = "quillfeather-zorvathelm";

  private static BatchUpdateException batch() {
    SQLException first = new SQLException("row 1 is refused");
    first.setNextException(
        new SQLException(
            "row 2 is refused", new SecretException("no row of " + PERSON, PERSON, null, null)));
    BatchUpdateException batch =
        new BatchUpdateException(
            "2 rows are refused, call getNextException: no row of " + PERSON, new int[0]);
    batch.setNextException(first);
    return batch;
  }

  /** Messages of drivers leave as they are then, but for what is known. */
  private static Outlets scanning() {
    return Outlets.with(ErrorDescriber.builder().undeclaredMessages(MessagePolicy.SCAN)).open();
  }

  @Test
  void whatAChainedOneDeclaresIsSecret() {
    try (Outlets outlets = scanning()) {
      Recordings.record(outlets, ChainedSqlExceptionsTest::batch).withoutAny(PERSON);
    }
    try (Outlets outlets = scanning()) {
      Recordings.record(outlets, () -> new IllegalStateException("not saved", batch()))
          .withoutAny(PERSON);
    }
  }

  @Test
  void aChainMayHaveNoEnd() {
    SQLException one = new SQLException("one of " + PERSON);
    one.setNextException(
        new SQLException("two", new SecretException("no " + PERSON, PERSON, null, null)) {
          private static final long serialVersionUID = 1L;

          @Override
          public SQLException getNextException() {
            return one;
          }
        });
    try (Outlets outlets = scanning()) {
      Recordings.record(outlets, () -> one).withoutAny(PERSON);
    }
  }
}
