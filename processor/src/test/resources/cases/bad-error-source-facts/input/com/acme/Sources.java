package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;
import java.io.IOException;

class Sources {
  enum Coded {
    @ErrorCode(value = 1, status = 404) // expect: invalid-error-source
    ONE,
    @ErrorCode(value = 2, title = "Two")
    TWO;

    private int secret;
    long wide;

    int httpStatus() {
      return 404;
    }

    String getLabel() {
      return "";
    }

    int throwing() throws IOException {
      throw new IOException();
    }

    static int common() {
      return 404;
    }
  }

  static class OwnStatus extends Exception {
    @ErrorSource(status = "httpStatus")
    Coded code;
  }

  static class Misspelt extends Exception {
    @ErrorSource(status = "httpStatuz") // expect: invalid-error-source
    Coded code;
  }

  static class Unknown extends Exception {
    @ErrorSource(status = "x") // expect: invalid-error-source
    Coded code;
  }

  static class Wide extends Exception {
    @ErrorSource(status = "wide") // expect: invalid-error-source
    Coded code;
  }

  static class NoText extends Exception {
    @ErrorSource(
        status = "label", // expect: invalid-error-source
        title = "httpStatus") // expect: invalid-error-source
    Coded code;
  }

  static class Private extends Exception {
    @ErrorSource(status = "secret") // expect: invalid-error-source
    Coded code;
  }

  static class Throwing extends Exception {
    @ErrorSource(status = "throwing") // expect: invalid-error-source
    Coded code;
  }

  static class Static extends Exception {
    @ErrorSource(status = "common") // expect: invalid-error-source
    Coded code;
  }

  enum Shared {
    @ErrorCode(11)
    ONE;

    int status() {
      return 404;
    }
  }

  static class First extends Exception {
    @ErrorSource(status = "status")
    Shared code;
  }

  static class Second extends Exception {
    @ErrorSource // expect: invalid-error-source
    Shared code;
  }
}
