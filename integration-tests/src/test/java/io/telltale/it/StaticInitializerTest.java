/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A static initializer fails once, with a declared exception. For each later use of the class, the
 * virtual machine quotes the text that this one had: it is nobody's member any more.
 */
class StaticInitializerTest {

  private static final String OWNER = "quillfeather zorvathelm";

  private static final class Broken {
    static final Object LICENCE = read();

    static Object read() {
      throw new SecretException("no licence for " + OWNER, OWNER, null, null);
    }
  }

  private static Throwable laterUse() {
    Throwable first = catchThrowable(() -> assertThat(Broken.LICENCE).isNotNull());
    Throwable later =
        first instanceof ExceptionInInitializerError
            ? catchThrowable(() -> assertThat(Broken.LICENCE).isNotNull())
            : first;
    assertThat(later)
        .isExactlyInstanceOf(NoClassDefFoundError.class)
        .cause()
        .isExactlyInstanceOf(ExceptionInInitializerError.class)
        .hasMessageContaining(OWNER);
    return later;
  }

  @ParameterizedTest
  @EnumSource
  void whatItSaidIsGoneAndStaysSo(MessagePolicy policy) {
    Throwable failure = laterUse();
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .undeclaredMessages(policy)
            .undeclaredStackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(describer).open()) {
      Recordings.record(outlets, () -> failure).withoutAny(OWNER, "quillfeather");
    }
    try (Outlets outlets = Outlets.with(describer).open()) {
      Recordings.record(outlets, failure::getCause).withoutAny(OWNER, "quillfeather");
    }
  }
}
