/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a message quotes that of its cause, the skeleton of the cause stands there. */
class QuotedCausesTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String OTHER = "ThessalyMarchbanks";
  private static final String QUOTED = "For input string: \"" + VALUE + "\"";
  private static final String ABORTED = "Batch entry 0 INSERT ('" + OTHER + "') was aborted: ";

  private final List<String> values = new ArrayList<>();

  @Test
  void theSkeletonOfTheCauseStandsInThatOfTheWrapper() {
    assertThat(skeleton(ABORTED + QUOTED, new NumberFormatException(QUOTED)))
        .isEqualTo("Batch entry 0 *** was aborted: For input string: \"***\"");
    assertThat(values).containsExactly("INSERT ('" + OTHER + "')", VALUE);
  }

  @Test
  void aCauseOfTheCauseIsFound() {
    Throwable between = new IllegalStateException(new NumberFormatException(QUOTED));
    assertThat(skeleton(ABORTED + QUOTED, between)).endsWith("For input string: \"***\"");
    assertThat(values).contains(VALUE);
  }

  /** A colon that is secret would go from every text. */
  @Test
  void punctuationBeforeTheQuoteIsNoValue() {
    assertThat(
            skeleton("Communications link failure: " + QUOTED, new NumberFormatException(QUOTED)))
        .isEqualTo("Communications link failure***For input string: \"***\"");
    assertThat(values).containsExactly(VALUE);
  }

  /** A name that is secret would go from every stack trace. */
  @Test
  void theNameOfTheCauseIsNoValue() {
    Throwable cause = new NumberFormatException(QUOTED);
    assertThat(skeleton("Communications link failure" + cause, cause))
        .isEqualTo("Communications link failure***For input string: \"***\"");
    assertThat(values).containsExactly(VALUE);
  }

  @Test
  void whatStandsBeforeTheQuoteIsHidden() {
    String message = "Communications link failure at " + OTHER + ": " + QUOTED;
    assertThat(skeleton(message, new NumberFormatException(QUOTED)))
        .isEqualTo("Communications link failure***For input string: \"***\"");
    assertThat(values).containsExactlyInAnyOrder(VALUE, " at " + OTHER + ": ");
  }

  @Test
  void whatStandsBeforeAQuoteThatIsWithheldIsHidden() {
    String message = "Communications link failure at " + OTHER + ": " + VALUE;
    assertThat(skeleton(message, new NumberFormatException(VALUE)))
        .isEqualTo("Communications link failure***");
    assertThat(values).containsExactlyInAnyOrder(VALUE, " at " + OTHER + ": ");
  }

  @Test
  void theSuperclassOfACauseIsKnown() {
    assertThat(skeleton(ABORTED + QUOTED, new NumberFormatException(QUOTED) {}))
        .endsWith("For input string: \"***\"");
  }

  @Test
  void aCauseThatIsNotKnownIsHidden() {
    assertThat(skeleton(ABORTED + VALUE, new IllegalStateException(VALUE)))
        .isEqualTo("Batch entry 0 *** was aborted: ***");
    assertThat(values).contains(VALUE);
  }

  @Test
  void aCauseThatIsNotQuotedChangesNothing() {
    assertThat(skeleton(ABORTED + VALUE, new NumberFormatException("For input string: \"x\"")))
        .isEqualTo("Batch entry 0 *** was aborted: ***");
    assertThat(values).contains(VALUE);
  }

  @Test
  void aCauseWithoutAMessageChangesNothing() {
    assertThat(skeleton(ABORTED + VALUE, new NumberFormatException()))
        .isEqualTo("Batch entry 0 *** was aborted: ***");
    assertThat(skeleton(ABORTED + VALUE, new NumberFormatException("")))
        .isEqualTo("Batch entry 0 *** was aborted: ***");
  }

  /** A chain of causes may have a cycle. */
  @Test
  void aCycleOfCausesEnds() {
    Exception first = new Exception(OTHER);
    first.initCause(new Exception(OTHER, first));
    assertThat(skeleton(ABORTED + VALUE, first)).isEqualTo("Batch entry 0 *** was aborted: ***");
  }

  @Test
  void aClassThatIsNotInTheTableIsNotKnown() {
    Throwable error = new IllegalStateException(VALUE);
    assertThat(new LibraryErrors().skeleton(error, "com.acme.Own", VALUE, values::add)).isNull();
    assertThat(values).isEmpty();
  }

  private String skeleton(String message, Throwable cause) {
    SQLException error = new SQLException(message, null, cause);
    return new LibraryErrors().skeleton(error, SQLException.class.getName(), message, values::add);
  }
}
