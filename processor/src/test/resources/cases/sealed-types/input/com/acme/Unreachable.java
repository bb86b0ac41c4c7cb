package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** What a sealed type stands for is read in its place. */
class Unreachable extends Exception {

  @Sensitive(Mask.EMAIL)
  sealed interface Contact permits Email, Phone, Post {}

  record Email(String address) implements Contact {}

  record Phone<T>(T number) implements Contact {}

  static non-sealed class Post implements Contact {
    final String street = "street";
  }

  sealed interface Way permits Told, Hidden {}

  record Told(String name) implements Way {}

  record Hidden(@Sensitive String name) implements Way {}

  Contact contact;

  Way unmarked;

  @ErrorAttribute Way marked;
}
