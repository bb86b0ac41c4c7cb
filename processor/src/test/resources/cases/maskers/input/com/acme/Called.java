package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

public class Called extends Exception {
  @Sensitive(using = PhoneMasker.class)
  final String phone = "";

  @Sensitive(using = Generic.class)
  final String generic = "";

  @Sensitive(using = PhoneMasker.class)
  private final String mixed = "";

  @Sensitive(Mask.EMAIL)
  public String mixed() {
    return mixed;
  }

  static class PhoneMasker implements Masker {
    public PhoneMasker() {}

    @Override
    public String mask(String value) {
      return value.substring(0, 3);
    }
  }

  static class Generic<T> implements Masker {
    public Generic() {}

    @Override
    public String mask(String value) {
      return "-";
    }
  }
}
