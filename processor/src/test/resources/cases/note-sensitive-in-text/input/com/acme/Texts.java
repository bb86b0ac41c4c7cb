package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.Objects;

class Texts {
  static class Message extends Exception {
    @Sensitive final String email;

    Message(
        String email) { // expect: sensitive-in-text
      super(email);
      this.email = email;
    }
  }

  static class Concatenation extends RuntimeException {
    private final String email;
    @ErrorAttribute final String shop;

    Concatenation(
        String shop,
        String mail) { // expect: sensitive-in-text
      super("no session for " + mail.trim() + " in " + shop);
      this.email = Objects.requireNonNull(mail, "mail");
      this.shop = shop;
    }

    @Sensitive
    String getEmail() {
      return email;
    }
  }

  static class Format extends Error {
    @Sensitive final int pin;
    final String text;

    Format(
        int pin) { // expect: sensitive-in-text
      this.pin = pin;
      this.text = String.format("pin %d", pin);
    }

    @SuppressWarnings("telltale:sensitive-in-text")
    Format(int pin, String before) {
      this.pin = pin;
      this.text = before.concat(": " + pin);
    }
  }

  static class Base extends Exception {
    @Sensitive final String email;
    final int length;

    Base(String email, Throwable cause) {
      super("no session", cause);
      this.email = email;
      this.length = email.length() + 1;
    }
  }

  static class HandedOn extends Base {
    @Sensitive
    @ErrorAttribute("again")
    final String email;

    HandedOn(String email) {
      super(email, null);
      this.email = email;
    }
  }
}
