package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.ErrorDomain;
import io.telltale.annotations.Sensitive;
import java.sql.SQLException;
import java.util.List;
import org.lib.Marked;
import org.lib.Sent;

/** Speaks for exceptions that cannot be edited. */
@ErrorDomain("DB")
class SqlErrors {
  @ErrorMixIn(SQLException.class)
  @ErrorCode(value = 1, message = "SQL state {state}")
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
  @ErrorMixIn(Marked.class)
  @ErrorCode(2)
  interface MarkedMixIn {
    @Sensitive
    String owner();
  }

  @ErrorMixIn(NullPointerException.class)
  @ErrorCode(3)
  interface Npe {}

  /** Marks only, so its exception has no code. */
  @ErrorMixIn(java.util.MissingResourceException.class)
  interface Resources {
    @Sensitive
    String getKey();
  }

  /** What it does not mask may be of a class that has marks. */
  @ErrorMixIn(Sent.class)
  interface SentMixIn {
    @Sensitive
    Object getKey();

    @ErrorAttribute
    List<Object> getAll();
  }
}
