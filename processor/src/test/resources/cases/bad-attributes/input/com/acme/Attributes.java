package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Attributes {
  static class Base extends Exception {
    @ErrorAttribute
    String tenant() {
      return "";
    }
  }

  static class Derived extends Base {
    @ErrorAttribute String first;
    @ErrorAttribute("first") String second; // expect: clashing-attribute
    @ErrorAttribute("tenant") String owner; // expect: clashing-attribute
    @ErrorAttribute("not a name") String odd; // expect: malformed-name
    @ErrorAttribute String cause; // expect: reserved-name

    @ErrorAttribute(value = "status", inReply = true) // expect: reserved-name
    String state;

    @ErrorAttribute("status")
    String forTheTraceAlone;

    @Override
    @Sensitive
    public String getMessage() { // expect: reserved-name
      return "";
    }
  }

  static class Renamed extends Base {
    @Override
    @ErrorAttribute("client") // expect: renamed-attribute
    String tenant() {
      return "";
    }
  }
}
