package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Has accessors that tell more, or less, of the type than the field does. */
class Refunded extends Exception {
  @ErrorAttribute private Number amount;
  @ErrorAttribute private int attempts;
  @ErrorAttribute private Long account;
  @ErrorAttribute private String order;
  @ErrorAttribute private ArrayList<String> items;

  BigDecimal amount() {
    return new BigDecimal(amount.toString());
  }

  long getAttempts() {
    return attempts;
  }

  long account() {
    return account;
  }

  Object order() {
    return order;
  }

  String getOrder() {
    return order;
  }

  List<String> getItems() {
    return items;
  }

  interface Coded<C> {
    default C code() {
      return null;
    }
  }

  static class Foreign extends Exception implements Coded<String> {}

  @ErrorMixIn(Foreign.class)
  @ErrorCode(1)
  interface ForeignErrors {
    @ErrorAttribute
    String code();
  }

  @ErrorMixIn(SQLException.class)
  @ErrorCode(2)
  interface SqlErrors {
    @ErrorAttribute
    CharSequence getSQLState();

    @ErrorAttribute
    long getErrorCode();
  }
}
