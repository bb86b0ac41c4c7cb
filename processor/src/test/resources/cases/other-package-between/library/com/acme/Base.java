package com.acme;

import io.telltale.annotations.ErrorAttribute;

public class Base extends Exception {
  @ErrorAttribute String tenant;

  @ErrorAttribute
  String order() {
    return "";
  }
}
