package com.acme;

import io.telltale.annotations.Sensitive;

/** Looks for the words of what a superclass hands over, too. */
class Invited extends Base {
  @Override
  @Sensitive(parts = true)
  String name() {
    return super.name();
  }
}
