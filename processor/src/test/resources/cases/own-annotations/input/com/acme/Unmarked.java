package com.acme;

/** Has a member whose type alone makes it sensitive. */
public class Unmarked extends RuntimeException {
  private final Email email = null;

  public Email getEmail() {
    return email;
  }
}
