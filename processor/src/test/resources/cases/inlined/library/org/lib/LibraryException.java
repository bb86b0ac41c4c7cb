package org.lib;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

public class LibraryException extends Exception {
  @Sensitive(Mask.LAST_FOUR)
  private final String card = "";

  @ErrorAttribute public String shop;
  @ErrorAttribute public Place place;

  public record Place(String street, int number) {}

  public String getCard() {
    return card;
  }
}
