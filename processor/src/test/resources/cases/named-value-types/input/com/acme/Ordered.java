package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;
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

  interface Named<T> {
    T value();
  }

  record OrderId(Long value) implements Named<Long> {}

  abstract static class Headers {
    public abstract Map<String, List<String>> all();
  }

  @ErrorAttribute Money price;
  @ErrorAttribute Euro paid;
  @Sensitive Optional<Euro> limit;
  @ErrorAttribute List<Euro> parts;
  @Sensitive Map<String, Money[]> shares;
  @ErrorAttribute OrderId order;
  @Sensitive Optional<OrderId> earlier;
  @Sensitive Headers headers;
}
