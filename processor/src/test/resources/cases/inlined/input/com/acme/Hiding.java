package com.acme;

import io.telltale.annotations.ErrorCode;
import org.lib.LibraryException;

/** Has a field of the same name as one that its superclass exports. */
@ErrorCode(5)
public class Hiding extends LibraryException {
  public final int shop = 1;
}
