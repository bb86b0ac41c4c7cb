package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;

class Templates {
  @ErrorCode(
      value = 1,
      message = "{tennant} of {nobody}") // expect: unknown-member, unknown-member
  static class Misspelt extends Exception {
    @ErrorAttribute String tenant;
    String secret;
  }

  @ErrorCode(value = 2, message = "an {open brace") // expect: malformed-template
  static class Open extends Exception {}

  @ErrorCode(value = 3, message = "a closed} brace") // expect: malformed-template
  static class Closed extends Exception {}

  @ErrorCode(value = 4, message = "an empty {} place") // expect: malformed-template
  static class Empty extends Exception {}

  @ErrorCode(value = 6, message = "user ${account} failed") // expect: malformed-template
  static class Dollar extends Exception {
    @ErrorAttribute String account;
  }

  @ErrorCode(value = 5, message = "{broken}")
  static class Known extends Exception {
    @ErrorAttribute private String broken; // expect: no-accessor
  }
}
