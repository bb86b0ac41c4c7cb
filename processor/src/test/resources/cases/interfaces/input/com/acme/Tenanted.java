package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Declares accessors for whatever exception has them. */
public interface Tenanted<K> {
  @ErrorAttribute
  K tenant();

  @Sensitive(Mask.EMAIL)
  default String email() {
    return "alice@example.com";
  }
}
