package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.Optional;

/** Has a value of which the build says that its text is all there is. */
public class Ordered extends Exception {
  interface Money {}

  static final class Euro implements Money {
    @Override
    public String toString() {
      return "1 EUR";
    }
  }

  @ErrorAttribute Money price;
  @ErrorAttribute Euro paid;
  @Sensitive Optional<Euro> limit;
}
