package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;

class Orders {

  interface Coded {
    default Integer status() {
      return 422;
    }
  }

  enum OrderError implements Coded {
    @ErrorCode(value = 201, title = "No such order")
    UNKNOWN,
    @ErrorCode(202)
    CLOSED {
      @Override
      public Integer status() {
        return 410;
      }
    }
  }

  /** Its name is that of a nested class of the writer. */
  static class Facts extends RuntimeException {

    @ErrorSource(status = "status")
    OrderError error() {
      return OrderError.CLOSED;
    }
  }

  enum Named {
    @ErrorCode(301)
    FIRST
  }

  static class NamedException extends RuntimeException {

    @ErrorSource(title = "name")
    Named named;
  }
}
