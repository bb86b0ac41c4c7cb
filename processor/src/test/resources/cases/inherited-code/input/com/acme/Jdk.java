package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.Sensitive;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Speaks for a class, and the code is that of its subclasses too. */
@ErrorMixIn(SQLException.class)
@ErrorCode(value = 21, domain = "GATE")
interface Jdk {

  /** A mix-in without a code: its exception has that of its superclass. */
  @ErrorMixIn(SQLTimeoutException.class)
  interface Timeout {
    @Sensitive
    String getSQLState();
  }

  /** A class of our own does, too. */
  class Lost extends SQLException {
    @ErrorAttribute int row;
  }
}
