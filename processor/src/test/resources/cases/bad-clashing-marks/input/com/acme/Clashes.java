package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.Sensitive;
import java.sql.SQLException;

class Clashes {
  static class Session extends Exception {
    @Sensitive private String session;

    String getSession() {
      return session;
    }

    @ErrorAttribute
    boolean isSession() { // expect: clashing-attribute
      return session != null;
    }
  }

  static class Length extends Exception {
    @Sensitive private String pin; // expect: no-accessor

    @ErrorAttribute
    int pin() { // expect: clashing-attribute
      return pin.length();
    }
  }

  static class TwoNames extends Exception {
    @ErrorAttribute
    String name() {
      return "J.";
    }

    @Sensitive
    String getName() { // expect: clashing-attribute
      return "Jane Doe";
    }
  }

  static class Dollars extends Exception {
    @ErrorAttribute
    String amount$eur() { // expect: malformed-name
      return "many";
    }

    @Sensitive
    String amount$usd() { // expect: malformed-name
      return "1,234.56";
    }
  }

  static class Base extends Exception {
    @Sensitive private String session;
    @Sensitive String account;

    String getSession() {
      return session;
    }

    @Sensitive
    String getName() {
      return "Jane Doe";
    }
  }

  static class Derived extends Base {
    @ErrorAttribute String account; // expect: clashing-attribute

    @ErrorAttribute
    boolean isSession() { // expect: clashing-attribute
      return true;
    }

    @ErrorAttribute
    String name() { // expect: clashing-attribute
      return "J.";
    }
  }

  interface Named {
    @Sensitive
    String getName();
  }

  static class Implements extends Exception implements Named { // expect: clashing-attribute
    @Override
    public String getName() {
      return "Jane Doe";
    }

    @ErrorAttribute
    String name() {
      return "J.";
    }
  }

  static class Special extends SQLException {
    public String name() {
      return "J.";
    }

    public String getName() {
      return "Jane Doe";
    }
  }

  @ErrorMixIn(Special.class)
  @ErrorCode(1)
  interface Mixed {
    @ErrorAttribute
    String name();

    @Sensitive
    String getName(); // expect: clashing-attribute
  }

  @ErrorMixIn(java.sql.BatchUpdateException.class)
  @ErrorCode(2)
  interface NoCounterpart {
    @Sensitive
    default String getTable() { // expect: mix-in-mismatch
      return "customers";
    }

    @Sensitive String CONSTANT = "jane@example.com"; // expect: invalid-accessor
  }

  interface Above {
    @Sensitive
    String getColumn();
  }

  @ErrorMixIn(java.sql.SQLDataException.class)
  @ErrorCode(3)
  interface Inherited extends Above {} // expect: mix-in-mismatch
}
