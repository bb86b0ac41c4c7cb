package com.acme;

import io.telltale.annotations.ErrorAttribute;

abstract class Thrown extends Exception implements Reading<IllegalStateException> {
  @ErrorAttribute
  <X extends RuntimeException> String order() throws X {
    return "";
  }
}
