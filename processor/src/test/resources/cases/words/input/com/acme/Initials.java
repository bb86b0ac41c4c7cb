package com.acme;

import io.telltale.annotations.Masker;

public final class Initials implements Masker {
  @Override
  public String mask(String value) {
    return "***";
  }
}
