/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mix-in that gives a code to somebody else's exception does not answer for its messages. */
class CodeOnlyMixInTest {

  private static final String FOLDER = "/home/quillfeather-zorvathelm";

  private static NotDirectoryException failure() {
    return new NotDirectoryException(FOLDER);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCAN")
  void whatTheLibraryQuotesIsHiddenAsBefore(MessagePolicy policy) {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .undeclaredMessages(policy)
            .stackTrace(StackTraceMode.FULL)
            .undeclaredStackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(describer).open()) {
      Departed departed =
          Recordings.record(outlets, CodeOnlyMixInTest::failure).withoutAny(FOLDER, "quillfeather");
      assertThat(departed.holds("IT-71")).isTrue();
    }
    try (Outlets outlets = Outlets.with(describer).open()) {
      Recordings.record(outlets, () -> new IllegalStateException("no folder", failure()))
          .withoutAny(FOLDER, "quillfeather");
    }
  }
}
