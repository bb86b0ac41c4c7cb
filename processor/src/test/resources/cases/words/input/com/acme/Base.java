package com.acme;

import io.telltale.annotations.Sensitive;

class Base extends Exception {
  @Sensitive
  String name() {
    return "";
  }
}
