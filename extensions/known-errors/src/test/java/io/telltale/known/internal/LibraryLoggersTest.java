/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.spi.KnownLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as Hibernate 6 and 7 and Spring MVC 6 and 7 write them. */
class LibraryLoggersTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String SPRING =
      "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver";

  private static final String WEBFLUX =
      "org.springframework.web.server.adapter.HttpWebHandlerAdapter";

  private final LibraryErrors errors = new LibraryErrors();
  private final LibraryLoggers loggers = new LibraryLoggers();
  private final List<String> values = new ArrayList<>();

  @Test
  void theServiceLoaderFindsThem() {
    assertThat(ServiceLoader.load(KnownLogger.class))
        .hasAtLeastOneElementOfType(LibraryLoggers.class);
    assertThat(loggers.loggers()).contains(LibraryLoggers.ANY_DRIVER, SPRING, WEBFLUX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SQL Error: 23505, SQLState: 23505",
        "HHH000247: ErrorCode: 0, SQLState: 23505",
        "SQL Warning Code: 0, SQLState: 01000"
      })
  void whatHibernateSaysItselfStays(String line) {
    assertThat(masked(LibraryLoggers.ANY_DRIVER, line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ERROR: duplicate key value violates unique constraint \"u\"\\n"
            + "  Detail: Key (email)=(QuillonRavensworth) already exists.|ERROR: duplicate key"
            + " value violates unique constraint \"u\"\\n"
            + "  Detail: Key (email)=(***) already exists.",
        "Duplicate entry 'QuillonRavensworth' for key 'account.email'|Duplicate entry '***' for key"
            + " 'account.email'",
        "Unique index or primary key violation: \"PUBLIC.U ON PUBLIC.A(E NULLS FIRST) VALUES ( /* 1"
            + " */ 'QuillonRavensworth' )\"; SQL statement:\\n"
            + "insert into a (e) values (?) [23505-240]|Unique index or primary key violation:"
            + " \"PUBLIC.U ON PUBLIC.A(E NULLS FIRST) VALUES ( /* 1 */ '***'"
            + " )\"; SQL statement:\\n"
            + "insert into a (e) values (?) [23505-240]",
        "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed:"
            + " a.email)|[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint"
            + " failed: a.email)",
        "HHH000247: Duplicate entry 'QuillonRavensworth' for key 'account.email'|HHH000247:"
            + " Duplicate entry '***' for key 'account.email'",
        "unheard of: QuillonRavensworth|***"
      })
  void theWordsOfADriver(String line, String shown) {
    for (String logger : List.of(LibraryLoggers.ANY_DRIVER, "org.hibernate.orm.jdbc.error")) {
      assertThat(masked(logger, line.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }
    assertThat(values).allMatch(value -> value.contains(VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Resolved [org.springframework.web.method.annotation.MethodArgumentTypeMismatchException:"
            + " Method parameter 'id': Failed to convert value of type 'java.lang.String' to"
            + " required type 'long'; For input string: \"QuillonRavensworth\"]|Resolved"
            + " [org.springframework.web.method.annotation.MethodArgumentTypeMismatchException:"
            + " Method parameter 'id': Failed to convert value of type 'java.lang.String' to"
            + " required type 'long'; For input string: \"***\"]",
        "Resolved [org.springframework.web.bind.support.WebExchangeBindException:"
            + " x<EOL>QuillonRavensworth]|Resolved"
            + " [org.springframework.web.bind.support.WebExchangeBindException: ***]",
        "Resolved [java.lang.NumberFormatException: For input string: \"QuillonRavensworth\"] to"
            + " ModelAndView [view=\"x\"; model={n=QuillonRavensworth}]|Resolved"
            + " [java.lang.NumberFormatException: For input string: \"***\"] to ModelAndView ***",
        "Resolved [java.lang.NumberFormatException]|Resolved [java.lang.NumberFormatException]",
        "Resolved [java.lang.NumberFormatException (QuillonRavensworth)]|Resolved"
            + " [java.lang.NumberFormatException***]",
        "Resolved [: QuillonRavensworth]|Resolved [***]"
      })
  void whatSpringHasResolved(String line, String shown) {
    assertThat(masked(SPRING, line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[2cc9af44] Error [java.lang.NumberFormatException: For input string:"
            + " \"QuillonRavensworth\"] for HTTP GET \"/a\", but ServerHttpResponse already"
            + " committed (200 OK)|[2cc9af44] Error [java.lang.NumberFormatException: For input"
            + " string: \"***\"] for HTTP GET \"/a\", but ServerHttpResponse already committed (200"
            + " OK)",
        "Error [org.springframework.web.bind.support.WebExchangeBindException: x] for HTTP GET"
            + " QuillonRavensworth] for HTTP GET \"/a\"|Error"
            + " [org.springframework.web.bind.support.WebExchangeBindException: ***] for HTTP GET"
            + " \"/a\"",
        "Error [] for HTTP GET \"/a\"|Error [***] for HTTP GET \"/a\"",
        "[2cc9af44] 500 Server Error for HTTP GET \"/a\"|^^",
        "] for HTTP GET \"/a\" Error [x|^^"
      })
  void whatCameTooLateToBeRepliedTo(String line, String shown) {
    assertThat(masked(WEBFLUX, line)).isEqualTo(shown.isEmpty() ? null : shown);
  }

  @Test
  void anotherLineIsNone() {
    assertThat(masked(SPRING, "Failure in @ExceptionHandler com.acme.Advice#handle")).isNull();
  }

  private String masked(String logger, String line) {
    return loggers.masked(
        logger,
        line,
        (type, message) -> {
          String skeleton = errors.skeleton(type, message, values::add);
          return skeleton == null ? message : skeleton;
        });
  }
}
