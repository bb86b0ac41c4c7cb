package com.acme;

import io.telltale.annotations.Sensitive;

/** Sensitive wherever it stands, also in a subclass of its own. */
@Sensitive
public class Token {
  private final String text = "";

  public String text() {
    return text;
  }
}
