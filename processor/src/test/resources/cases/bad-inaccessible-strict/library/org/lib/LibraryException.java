package org.lib;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

public class LibraryException extends Exception {
  @Sensitive private final String card = "";
  @ErrorAttribute private final String region = "";
}
