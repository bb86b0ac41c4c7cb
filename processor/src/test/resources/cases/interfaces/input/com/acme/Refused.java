package com.acme;

import io.telltale.annotations.Sensitive;

/** Bears no annotation of its own on the accessor of a number, and a stricter one on the other. */
public class Refused extends Exception implements Tenanted<Integer> {
  @Override
  public Integer tenant() {
    return 7;
  }

  @Override
  @Sensitive
  public String email() {
    return "bob@example.com";
  }

  /** Implements the interface once more, which changes nothing. */
  static class RefusedTwice extends Refused implements Tenanted<Integer> {}

  /** Bears no annotation at all. */
  static final class Unannotated extends Exception implements Tenanted<String> {
    @Override
    public String tenant() {
      return "acme";
    }
  }
}
