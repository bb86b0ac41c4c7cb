/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@link SQLException} tells the code of the database beside its skeleton. */
class SqlStateTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String MESSAGE = "Duplicate entry '" + VALUE + "' for key 'account.email'";
  private static final String SKELETON = "Duplicate entry '***' for key 'account.email'";

  private final List<String> values = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"23000", "08S01", "HY000"})
  void theStateStandsBesideTheSkeleton(String state) {
    assertThat(skeleton(new SQLIntegrityConstraintViolationException(MESSAGE, state)))
        .isEqualTo(SKELETON + " [SQLState " + state + "]");
    assertThat(values).containsExactly(VALUE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"2300", "230001", "hy000", "23-00", "2300\u0660", VALUE})
  void whatIsNoStateStaysAway(String state) {
    assertThat(skeleton(new SQLException(MESSAGE, state))).isEqualTo(SKELETON);
  }

  @Test
  void aMessageThatIsNotKnownTellsItsStateAlone() {
    assertThat(skeleton(new SQLDataException("refused: " + VALUE, "22001")))
        .isEqualTo("*** [SQLState 22001]");
    assertThat(values).containsExactly("refused: " + VALUE);
  }

  @Test
  void aStateThatTheSkeletonHasIsNotRepeated() {
    String message = "Duplicate entry '" + VALUE + "' for key 'k23000'";
    assertThat(skeleton(new SQLException(message, "23000")))
        .isEqualTo("Duplicate entry '***' for key 'k23000'");
  }

  /** A driver has classes of its own. */
  @Test
  void aSubclassTellsItsState() {
    SQLException error = new SQLException(MESSAGE, "23505") {};
    String type = SQLException.class.getName();
    assertThat(new LibraryErrors().skeleton(error, type, MESSAGE, values::add))
        .isEqualTo(SKELETON + " [SQLState 23505]");
  }

  @Test
  void anotherExceptionHasNone() {
    assertThat(SqlState.added(new IllegalStateException(VALUE), SKELETON)).isEqualTo(SKELETON);
  }

  /** Drivers number what they throw: its words are the application's. */
  @Test
  void anExceptionWithoutAnyNumberIsOfTheApplication() {
    assertThat(skeleton(new SQLException("schema migration V12 failed"))).isNull();
    assertThat(skeleton(new SQLException("Connection is closed")))
        .isEqualTo("Connection is closed");
    assertThat(skeleton(new SQLException("no " + VALUE, null, 1045))).isEqualTo("***");
    assertThat(skeleton(new SQLException("no " + VALUE, "HY000"))).startsWith("***");
  }

  private String skeleton(SQLException error) {
    return new LibraryErrors()
        .skeleton(error, error.getClass().getName(), error.getMessage(), values::add);
  }
}
