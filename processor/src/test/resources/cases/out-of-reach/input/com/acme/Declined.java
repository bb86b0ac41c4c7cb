package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import org.lib.LibraryException;
import org.older.Older;

@SuppressWarnings({"telltale:inaccessible-secret", "telltale:inaccessible-member"})
class Declined {
  @ErrorCode(1)
  static class Coded extends LibraryException {}

  @ErrorCode(2)
  static class Below extends Coded {}

  @ErrorMixIn(LibraryException.class)
  @ErrorCode(3)
  interface MixedIn {}

  @ErrorCode(4)
  static class BelowOlder extends Older {}
}
