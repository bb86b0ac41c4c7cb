package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.ErrorSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.sql.SQLException;

class Places {
  @ErrorCode(1) // expect: not-throwable
  interface Contract {}

  @ErrorCode(2) // expect: not-throwable
  enum Codes {
    ONE
  }

  interface AnyCode {}

  static class ByInterface extends Exception {
    @ErrorSource AnyCode code; // expect: invalid-error-source
  }

  @ErrorCode(value = 3, message = "{0} is not {1}") // expect: unknown-member, unknown-member
  static class Numbered extends Exception {
    @ErrorAttribute String tenant;
  }

  @ErrorMixIn(SQLException.class)
  @ErrorCode(4)
  interface SqlErrors {
    @ErrorAttribute
    String getSqlState(); // expect: mix-in-mismatch

    @ErrorAttribute
    String getErrorCode(); // expect: mix-in-mismatch
  }

  @Target(ElementType.TYPE_USE)
  @interface Checked {}

  static class Annotated extends Exception {
    @ErrorAttribute @Checked Thread session; // expect: unsupported-type
  }
}
