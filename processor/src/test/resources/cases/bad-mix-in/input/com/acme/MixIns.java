package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import java.io.IOException;
import java.sql.SQLException;

class MixIns {
  @ErrorCode(value = 1, on = IOException.class) // expect: invalid-mix-in
  static class NoInterface extends Exception {}

  @ErrorCode(2)
  static class Own extends Exception {}

  @ErrorCode(value = 3, on = Own.class) // expect: invalid-mix-in
  interface Second {}

  private static class Hidden extends Exception {}

  @ErrorCode(value = 4, on = Hidden.class) // expect: invalid-mix-in
  interface OnHidden {}

  @ErrorCode(value = 5, on = SQLException.class)
  interface Mismatch {
    @ErrorAttribute
    int getSQLState(); // expect: mix-in-mismatch

    String unmarked(); // expect: mix-in-mismatch

    int getErrorCode(int twice); // expect: mix-in-mismatch
  }
}
