package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Sensitive;

/** Has its codes from an enum, and so do its subclasses. */
public class Coded extends RuntimeException {

  /** The codes. */
  public enum Reason {
    @ErrorCode(value = 11, domain = "GATE")
    BROKEN
  }

  @ErrorSource Reason reason;

  /** Leaves under any of them. */
  public static class Stuck extends Coded {
    @Sensitive String badge;
  }

  /** Has no code above it. */
  public static class Plain extends RuntimeException {
    @ErrorAttribute String note;
  }
}
