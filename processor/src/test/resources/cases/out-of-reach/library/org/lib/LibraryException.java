package org.lib;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Masker;
import io.telltale.annotations.Sensitive;

public class LibraryException extends Exception {
  @Sensitive public String readable;
  @Sensitive private String card;
  @Sensitive String inPackage;
  @Personal private String iban;
  private @Personal String[] ibans;
  @ErrorAttribute private String accessToken;
  @ErrorAttribute private String region;
  @ErrorAttribute private boolean tokenExpired;
  private Customer customer;
  @ErrorAttribute public Closed closed;

  @Sensitive(using = Hidden.class)
  public String sort;

  @Sensitive
  String number() {
    return card;
  }

  public record Customer(@Sensitive String name) {}

  public static class Closed {
    @Sensitive private String pin;
  }

  static class Hidden implements Masker {
    @Override
    public String mask(String value) {
      return "hidden";
    }
  }
}
