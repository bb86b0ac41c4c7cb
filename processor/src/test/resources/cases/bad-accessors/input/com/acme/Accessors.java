package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.io.IOException;

class Accessors extends Exception {
  @Sensitive private String email; // expect: no-accessor
  @ErrorAttribute private String message2; // expect: no-accessor
  @ErrorAttribute static String shared; // expect: invalid-accessor
  @ErrorAttribute private String remote; // expect: accessor-throws
  @ErrorAttribute("reason") private Throwable cause; // expect: no-accessor

  @ErrorAttribute
  String of(String key) { // expect: invalid-accessor
    return key;
  }

  @ErrorAttribute
  void nothing() {} // expect: invalid-accessor

  @ErrorAttribute
  static String common() { // expect: invalid-accessor
    return "";
  }

  @ErrorAttribute
  private String hidden() { // expect: invalid-accessor
    return "";
  }

  @ErrorAttribute
  String load() throws IOException { // expect: accessor-throws
    return "";
  }

  String getRemote() throws IOException {
    return remote;
  }

  @ErrorAttribute
  String fine() throws IllegalStateException {
    return "";
  }
}
