package org.lib;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

public class Marked extends Exception {
  @Sensitive(Mask.LAST_FOUR)
  public final String card = "";

  @Sensitive(Mask.EMAIL)
  public String owner() {
    return "";
  }
}
