package com.acme;

import io.telltale.annotations.ErrorCode;
import org.lib.LibraryException;

/** Has fields of the same names as some that its superclass exports. */
@ErrorCode(5)
public class Hiding extends LibraryException {
  public final int shop = 1;
  public final String place = "";
}
