/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.telltale.sdk.TracingConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Lines of libraries that quote an exception, as OpenTelemetry's appenders export them: nobody
 * hands over the exception, and the name of the scope is that of the logger.
 */
class QuotingLogRecordsTest {

  private static final String VALUE = "Quillonraven";
  private static final String HIBERNATE = "org.hibernate.engine.jdbc.spi.SqlExceptionHelper";
  private static final String SPRING = DefaultHandlerExceptionResolver.class.getName();

  /** Writes its lines as Spring MVC logs them. */
  private static final class Resolver extends DefaultHandlerExceptionResolver {
    String line(Exception error) {
      return buildLogMessage(error, null);
    }
  }

  private static String ofSpring() {
    Throwable error = catchThrowable(() -> Integer.parseInt(VALUE));
    return new Resolver().line((NumberFormatException) error);
  }

  private static String ofDriver() {
    return catchThrowable(QuotingLogRecordsTest::insertTwice).getMessage();
  }

  private static void insertTwice() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table account(email varchar(99) primary key)");
      statement.execute("insert into account values('" + VALUE + "')");
      statement.execute("insert into account values('" + VALUE + "')");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {HIBERNATE, "org.hibernate.orm.jdbc.error"})
  void theWordsOfADriver(String logger) {
    try (Recorded recorded = new Recorded(TracingConfig.production())) {
      recorded.byLogger("line", logger, ofDriver(), VALUE);
      recorded.flush();
      assertThat(recorded.body("line"))
          .startsWith("Unique index or primary key violation: \"")
          .contains("ACCOUNT(EMAIL)");
      nothingIsLeft(recorded);
    }
  }

  @Test
  void whatSpringHasResolved() {
    try (Recorded recorded = new Recorded(TracingConfig.production())) {
      recorded.byLogger("line", SPRING, ofSpring(), VALUE);
      recorded.flush();
      assertThat(recorded.body("line"))
          .isEqualTo("Resolved [java.lang.NumberFormatException: For input string: \"***\"]");
      nothingIsLeft(recorded);
    }
  }

  /** Also where the record that shows the value has left the logger first. */
  private static void nothingIsLeft(Recorded recorded) {
    assertThat(recorded.holds("line", VALUE)).as("the record").isFalse();
    assertThat(recorded.body("line, beside")).isEqualTo("beside ***");
  }

  @Test
  void nothingOfItLeavesStrictly() {
    try (Recorded recorded = new Recorded(TracingConfig.strict())) {
      recorded.byLogger("line", SPRING, ofSpring(), "no copy");
      recorded.flush();
      assertThat(recorded.body("line"))
          .isEqualTo("Resolved [java.lang.NumberFormatException: ***]");
    }
  }

  /** The class has its full name there, so that anybody may write such a line. */
  @Test
  void theLineOfAnotherLoggerIsReadToo() {
    try (Recorded recorded = new Recorded(TracingConfig.production())) {
      recorded.byLogger("line", "com.acme.Resolver", ofSpring(), "no copy");
      recorded.flush();
      assertThat(recorded.body("line"))
          .isEqualTo("Resolved [java.lang.NumberFormatException: For input string: \"***\"]");
    }
  }

  @Test
  void whatHibernateSaysItselfStays() {
    try (Recorded recorded = new Recorded(TracingConfig.production())) {
      recorded.byLogger("line", HIBERNATE, "SQL Error: 23505, SQLState: 23505", "no copy");
      recorded.flush();
      assertThat(recorded.body("line")).isEqualTo("SQL Error: 23505, SQLState: 23505");
    }
  }
}
