package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;
import io.telltale.annotations.Sensitive;
import java.sql.SQLException;
import org.lib.Marked;

/** Speaks for exceptions that cannot be edited. */
@ErrorDomain(name = "DB")
class SqlErrors {
  @ErrorCode(value = 1, on = SQLException.class, message = "SQL state {state}")
  interface Sql {
    @ErrorAttribute("state")
    String getSQLState();

    @ErrorAttribute
    int getErrorCode();

    default String other() {
      return "";
    }
  }

  /** Adds to what its exception marks itself, without a writer. */
  @ErrorCode(value = 2, on = Marked.class)
  interface MarkedMixIn {
    @Sensitive
    String owner();
  }

  @ErrorCode(value = 3, on = NullPointerException.class)
  interface Npe {}
}
