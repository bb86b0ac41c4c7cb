/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.telltale.runtime.spi.KnownError;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.number.NumberStyleFormatter;

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

  /** The message is the value alone: where it was thrown tells that. */
  @Test
  void aDateOfXmlAndANumberOfSpring() {
    Throwable date =
        catchThrowable(() -> DatatypeFactory.newInstance().newXMLGregorianCalendar(VALUE));
    assertThat(date).hasMessage(VALUE);
    Throwable number = catchThrowable(() -> new NumberStyleFormatter().parse(VALUE, Locale.ROOT));
    assertThat(number).hasMessage(VALUE);
    for (Throwable error : List.of(date, number)) {
      List<String> values = new ArrayList<>();
      assertThat(known.skeleton(error, error.getClass().getName(), VALUE, values::add))
          .isEqualTo("***");
      assertThat(values).containsExactly(VALUE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF8MB4", "utf-16le", "ISO-8859-99", "cp1253", "windows-31j", "EUC-TW"})
  void theNameOfACharset(String name) {
    Throwable error = new UnsupportedCharsetException(name);
    String type = error.getClass().getName();
    assertThat(known.skeleton(error, type, name, value -> {})).isEqualTo(name);
    assertThat(known.skeleton(error, type, "utf-" + VALUE, value -> {})).isEqualTo("***");
  }
}
