package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

/** Its subclasses leave under its code, unless they have their own. */
@ErrorCode(value = 1, domain = "GATE")
public class Refused extends Exception {

  /** Leaves as GATE 1, with two members of its own. */
  public static class Expired extends Refused {
    @Sensitive String ticket;
    @ErrorAttribute String gate;
  }

  /** Has no mark and no code, and still the code of its superclass. */
  static class Between extends Refused {}

  /** The nearest class with a code counts. */
  public static class Late extends Between {
    @ErrorAttribute int minutes;
  }

  /** Has a code of its own. */
  @ErrorCode(value = 2, domain = "GATE")
  public static class Closed extends Refused {}

  /** Has that of the nearest. */
  public static class ClosedForever extends Closed {
    @Sensitive String reason;
  }
}
