package org.lib;

import io.telltale.annotations.Sensitive;

public class LibraryException extends Exception {
  @Sensitive private final String card = "";

  public String getCard() {
    return card;
  }
}
