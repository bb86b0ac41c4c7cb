package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

class Types extends Exception {
  @ErrorAttribute List<String> list; // expect: unsupported-type
  @ErrorAttribute Map<String, String> map; // expect: unsupported-type
  @ErrorAttribute String[] array; // expect: unsupported-type
  @Sensitive char[] password; // expect: unsupported-type
  @ErrorAttribute Optional<String> optional; // expect: unsupported-type
  @ErrorAttribute Supplier<String> supplier; // expect: unsupported-type
  @ErrorAttribute Object object; // expect: unsupported-type
  @ErrorAttribute Exception other; // expect: unsupported-type

  @ErrorAttribute
  <T> T generic() { // expect: unsupported-type
    return null;
  }
}
