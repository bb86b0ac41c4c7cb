package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.util.ArrayList;
import java.util.List;

class Parts extends Exception {
  record Customer(@ErrorAttribute String name, Thread token, boolean active) {}

  static class Account {
    @ErrorAttribute String bank;
    private String number;
  }

  static class Owned<T> extends ArrayList<T> {
    private transient List<Secret> owners;
    private transient T first;
  }

  record Secret(@Sensitive String text) {}

  Owned<String> owned; // expect: uncovered-part
  @Sensitive Customer customer; // expect: uncovered-part
  @Sensitive Account account; // expect: uncovered-part
  @ErrorAttribute Customer shown;
}
