package com.acme;

import io.telltale.annotations.ErrorCode;
import org.lib.LibraryException;

class Declined {
  @ErrorCode(1)
  static class Plain extends LibraryException {} // expect: inaccessible-secret

  @ErrorCode(2)
  @SuppressWarnings("telltale:inaccessible-secret")
  static class Suppressed extends LibraryException {}
}
