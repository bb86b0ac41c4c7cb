package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Carriers {
  static class Customer {
    @ErrorAttribute
    String name() {
      return "J.";
    }

    @Sensitive
    String getName() {
      return "Jane Doe";
    }
  }

  static class Person {
    @Sensitive String name = "Jane Doe";
  }

  static class Employee extends Person {
    @ErrorAttribute String name = "J.";
  }

  record Account(@Sensitive String number) {
    @ErrorAttribute
    int getNumber() {
      return number.length();
    }
  }

  static class Ordered extends Exception {
    @ErrorAttribute Customer customer; // expect: clashing-attribute
    @ErrorAttribute Employee employee; // expect: clashing-attribute
    @ErrorAttribute Account account; // expect: clashing-attribute
  }
}
