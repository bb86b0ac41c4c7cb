package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

/** What it and its objects keep to themselves can be hidden by subclasses. */
public class Declined extends Exception {
  static class Account {
    @Sensitive private String number;
    @ErrorAttribute String bank;

    String getNumber() {
      return number;
    }
  }

  static class Fee extends Account {
    @ErrorAttribute String kind;
  }

  interface Holder {
    @Sensitive
    String name();

    default String title() {
      return "";
    }
  }

  abstract static class Person implements Holder {
    private String phone;

    @Sensitive
    abstract String email();

    @Sensitive
    final String phone() {
      return phone;
    }
  }

  record Closed(@Sensitive String number) {}

  static final class Last {
    @Sensitive private String number;

    String number() {
      return number;
    }
  }

  @Sensitive private String card;
  @Sensitive private String fixed;
  @Sensitive String visible;
  @ErrorAttribute private String shown;
  @ErrorAttribute private Account account;
  @ErrorAttribute Fee fee;
  @Sensitive Holder holder;
  @Sensitive Person person;
  @ErrorAttribute Closed closed;
  @ErrorAttribute Last last;

  String getCard() {
    return card;
  }

  final String getFixed() {
    return fixed;
  }

  String getShown() {
    return shown;
  }

  Account account() {
    return account;
  }
}
