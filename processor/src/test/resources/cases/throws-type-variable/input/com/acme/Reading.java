package com.acme;

import io.telltale.annotations.ErrorAttribute;

interface Reading<X extends Exception> {
  @ErrorAttribute
  String tenant() throws X;
}
