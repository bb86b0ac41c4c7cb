package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.Optional;

/** Has no mark of Telltale's on what is sensitive. */
public class Declined extends RuntimeException {
  /** Marks nothing, and has a part that is sensitive by its type. */
  record Customer(String name, Email email) {}

  static class Session extends Token implements Comparable<Session> {
    @Override
    public int compareTo(Session other) {
      return 0;
    }
  }

  @CardNumber String card;
  @Shown String tenant;
  Email email;
  @Sensitive Email stricter;
  Optional<Token> token;
  Session session;
  @ErrorAttribute Customer customer;
}
