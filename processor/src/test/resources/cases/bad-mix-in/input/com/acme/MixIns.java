package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import java.io.IOException;
import java.sql.SQLException;

class MixIns {
  @ErrorMixIn(IOException.class) // expect: invalid-mix-in
  @ErrorCode(1)
  static class NoInterface extends Exception {}

  @ErrorCode(2)
  static class Own extends Exception {}

  @ErrorMixIn(Own.class) // expect: invalid-mix-in
  @ErrorCode(3)
  interface Second {}

  private static class Hidden extends Exception {}

  @ErrorMixIn(Hidden.class) // expect: invalid-mix-in
  @ErrorCode(4)
  interface OnHidden {}

  @ErrorMixIn(SQLException.class)
  @ErrorCode(5)
  interface Mismatch {
    @ErrorAttribute
    int getSQLState(); // expect: mix-in-mismatch

    String unmarked(); // expect: mix-in-mismatch

    int getErrorCode(int twice); // expect: mix-in-mismatch
  }
}
