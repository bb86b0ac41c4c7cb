package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

class Maskers extends Exception {
  @Sensitive(using = Contract.class) // expect: masker-not-instantiable
  String a;

  @Sensitive(using = Abstract.class) // expect: masker-not-instantiable
  String b;

  @Sensitive(using = Hidden.class) // expect: masker-not-instantiable
  String c;

  @Sensitive(using = Inner.class) // expect: masker-not-instantiable
  String d;

  @Sensitive(using = Needy.class) // expect: masker-not-instantiable
  String e;

  @Sensitive(value = Mask.EMAIL, using = Good.class) // expect: mask-beside-masker
  String f;

  @Sensitive(
      value = Mask.REDACT, // expect: mask-beside-masker
      using = Good.class)
  String g;

  static class Good implements Masker {
    public Good() {}

    @Override
    public String mask(String value) {
      return "";
    }
  }

  interface Contract extends Masker {}

  abstract static class Abstract implements Masker {}

  private static class Hidden implements Masker {
    public Hidden() {}

    @Override
    public String mask(String value) {
      return "";
    }
  }

  class Inner implements Masker {
    public Inner() {}

    @Override
    public String mask(String value) {
      return "";
    }
  }

  static class Needy implements Masker {
    public Needy(String key) {}

    @Override
    public String mask(String value) {
      return "";
    }
  }
}
