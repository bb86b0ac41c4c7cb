/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.spi.KnownError;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What leaves of messages as their libraries write them, of libraries that need a server.
 * Exceptions of the others are provoked in the integration tests.
 */
class LibraryErrorsTest {

  private static final String VALUE = "QuillonRavensworth";

  private final LibraryErrors known = new LibraryErrors();

  @ParameterizedTest
  @CsvFileSource(resources = "messages.csv", delimiter = '|', quoteCharacter = '^')
  void skeletons(String type, String message, String skeleton) {
    List<String> values = new ArrayList<>();
    assertThat(known.skeleton(type, message.replace("\\n", "\n"), values::add))
        .isEqualTo(skeleton.replace("\\n", "\n"))
        .doesNotContain(VALUE);
    assertThat(values).anyMatch(value -> value.contains(VALUE));
  }

  @Test
  void theServiceLoaderFindsThem() {
    assertThat(ServiceLoader.load(KnownError.class))
        .hasAtLeastOneElementOfType(LibraryErrors.class);
  }

  @Test
  void everyTemplateCanBeRead() {
    assertThat(known.types())
        .hasSizeGreaterThanOrEqualTo(45)
        .allSatisfy(
            type -> {
              String skeleton = known.skeleton(type, VALUE, value -> {});
              if (skeleton != null) {
                assertThat(skeleton).doesNotContain(VALUE);
              }
            });
  }

  @Test
  void anotherMessageIsWithheldUnlessApplicationsThrowTheClass() {
    assertThat(known.skeleton("java.lang.NumberFormatException", VALUE, value -> {}))
        .isEqualTo("***");
    assertThat(known.skeleton("java.lang.IllegalArgumentException", VALUE, value -> {})).isNull();
    assertThat(known.skeleton("com.acme.OwnException", VALUE, value -> {})).isNull();
  }

  /** A class of an application has messages of its own. */
  @Test
  void anotherMessageOfASubclassIsNotKnown() {
    String type = NumberFormatException.class.getName();
    Throwable own = new NumberFormatException(VALUE) {};
    assertThat(known.skeleton(own, type, VALUE, value -> {})).isNull();
    assertThat(known.skeleton(own, type, "For input string: \"x\"", value -> {}))
        .isEqualTo("For input string: \"***\"");
  }
}
