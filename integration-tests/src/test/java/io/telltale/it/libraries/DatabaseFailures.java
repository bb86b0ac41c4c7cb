/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.geometric.PGpoint;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What databases say: those that run in this process, and those of which the driver was handed what
 * a server answers.
 */
final class DatabaseFailures {

  private static final String TABLE =
      "create table account (email varchar(60) primary key, age int check (age < 200))";

  private DatabaseFailures() {}

  static List<Provocation> all() {
    return List.of(
        h2("unique", v -> h2(insert(v), insert(v)), "Unique index or primary key violation"),
        h2(
            "conversion",
            v -> h2("select cast('" + v + "' as int)"),
            "Data conversion error converting"),
        h2("table", v -> h2("select * from \"" + v + "\""), "Table", "not found"),
        h2("column", v -> h2("select \"" + v + "\" from account"), "Column", "not found"),
        h2("syntax", v -> h2("selec '" + v + "'"), "Syntax error in SQL statement"),
        h2("length", v -> h2(insert(v.repeat(9))), "Value too long for column"),
        h2("date", v -> h2("select date '" + v + "'"), "Cannot parse \"DATE\" constant"),
        sqlite("syntax", v -> sqlite("\"" + v + "\""), "syntax error"),
        sqlite("table", v -> sqlite("select * from \"" + v + "\""), "no such table"),
        sqlite("column", v -> sqlite("select a.\"" + v + "\" from account a"), "no such column"),
        postgres(
            "unique",
            v ->
                postgres(
                    "23505",
                    "duplicate key value violates unique constraint \"account_email_key\"",
                    "Key (email)=(" + v + ") already exists."),
            "violates unique constraint \"account_email_key\"",
            "Key (email)=("),
        postgres(
            "not null",
            v ->
                postgres(
                    "23502",
                    "null value in column \"age\" of relation \"account\" violates not-null constraint",
                    "Failing row contains (1, " + v + ", null)."),
            "null value in column \"age\" of relation \"account\" violates not-null constraint"),
        postgres(
            "check",
            v ->
                postgres(
                    "23514",
                    "new row for relation \"account\" violates check constraint \"account_age_check\"",
                    "Failing row contains (1, " + v + ", 900)."),
            "violates check constraint \"account_age_check\""),
        postgres(
            "foreign key",
            v ->
                postgres(
                    "23503",
                    "insert or update on table \"orders\" violates foreign key constraint \"orders_email_fkey\"",
                    "Key (email)=(" + v + ") is not present in table \"account\"."),
            "violates foreign key constraint \"orders_email_fkey\"",
            "is not present in table \"account\""),
        postgres(
            "input",
            v -> postgres("22P02", "invalid input syntax for type uuid: \"" + v + "\"", null),
            "invalid input syntax for type uuid"),
        postgres(
            "syntax",
            v -> postgres("42601", "syntax error at or near \"" + v + "\"", null),
            "syntax error at or near"),
        postgres(
            "login",
            v -> postgres("28P01", "password authentication failed for user \"" + v + "\"", null),
            "password authentication failed for user"),
        postgres("raised", v -> postgres("P0001", "no credit for " + v, null), "P0001"),
        postgres("conversion", v -> new PGpoint().setValue(v), "Conversion to type point failed"),
        postgres("batch", DatabaseFailures::postgresBatch, "Batch entry 0", "was aborted"),
        own(
            "MySQL",
            "unique",
            v -> {
              throw new SQLIntegrityConstraintViolationException(
                  "Duplicate entry '" + v + "' for key 'account.email'", "23000", 1062);
            },
            "Duplicate entry",
            "for key 'account.email'"),
        own(
            "MySQL",
            "conversion",
            v -> {
              throw new com.mysql.cj.jdbc.exceptions.MysqlDataTruncation(
                  "Data truncation: Incorrect date value: '" + v + "' for column 'born' at row 1",
                  1,
                  false,
                  false,
                  0,
                  0,
                  1292);
            },
            "Incorrect date value",
            "for column 'born' at row 1"),
        own(
            "MySQL",
            "syntax",
            v -> {
              throw new java.sql.SQLSyntaxErrorException(
                  "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '"
                      + v
                      + "' at line 1",
                  "42000",
                  1064);
            },
            "You have an error in your SQL syntax"),
        own(
            "MySQL",
            "login",
            v -> {
              throw new SQLException(
                  "Access denied for user '" + v + "'@'10.0.0.7' (using password: YES)",
                  "28000",
                  1045);
            },
            "Access denied for user"),
        own(
            "MariaDB",
            "unique",
            v -> {
              throw new SQLIntegrityConstraintViolationException(
                  "(conn=7) Duplicate entry '" + v + "' for key 'email'", "23000", 1062);
            },
            "Duplicate entry",
            "for key 'email'"),
        own(
            "Oracle",
            "unique",
            v -> {
              throw new SQLIntegrityConstraintViolationException(
                  "ORA-00001: unique constraint (SHOP.ACCOUNT_EMAIL) violated on table SHOP.ACCOUNT columns (EMAIL)\nORA-03301: (ORA-00001 details) row with column values (EMAIL:'"
                      + v
                      + "') already exists\n",
                  "23000",
                  1);
            },
            "ORA-00001: unique constraint (SHOP.ACCOUNT_EMAIL) violated"),
        own(
            "SQL Server",
            "unique",
            v -> {
              throw new SQLException(
                  "Violation of UNIQUE KEY constraint 'UQ_account_email'. Cannot insert duplicate key in object 'dbo.account'. The duplicate key value is ("
                      + v
                      + ").",
                  "23000",
                  2627);
            },
            "Violation of UNIQUE KEY constraint 'UQ_account_email'",
            "'dbo.account'"));
  }

  private static Provocation h2(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("H2", name, failing, tells);
  }

  private static Provocation sqlite(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("SQLite", name, failing, tells);
  }

  private static Provocation postgres(String name, Provocation.Failing failing, String... tells) {
    return Provocation.of("PostgreSQL", name, failing, tells);
  }

  private static Provocation own(
      String library, String name, Provocation.Failing failing, String... tells) {
    return Provocation.of(library, name, failing, tells);
  }

  private static String insert(String email) {
    return "insert into account values ('" + email + "', 1)";
  }

  private static void h2(String... statements) throws SQLException {
    execute("jdbc:h2:mem:", statements);
  }

  private static void sqlite(String... statements) throws SQLException {
    execute("jdbc:sqlite::memory:", statements);
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** As the protocol has it: fields that begin with a letter and end with a zero. */
  private static void postgres(String state, String message, String detail) throws SQLException {
    throw new PSQLException(serverError(state, message, detail));
  }

  private static ServerErrorMessage serverError(String state, String message, String detail) {
    String fields = "SERROR\0VERROR\0C" + state + "\0M" + message + "\0";
    return new ServerErrorMessage(detail == null ? fields : fields + "D" + detail + "\0");
  }

  private static void postgresBatch(String value) throws SQLException {
    SQLException cause =
        new PSQLException(
            serverError(
                "23505",
                "duplicate key value violates unique constraint \"account_email_key\"",
                "Key (email)=(" + value + ") already exists."));
    throw new BatchUpdateException(
        "Batch entry 0 insert into account values (('"
            + value
            + "')) was aborted: "
            + cause.getMessage()
            + "  Call getNextException to see other errors in the batch.",
        cause.getSQLState(),
        new int[0],
        cause);
  }
}
