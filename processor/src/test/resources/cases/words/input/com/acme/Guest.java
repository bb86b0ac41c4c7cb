package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;

/** The words of its values are looked for as well. */
@ErrorCode(201)
class Guest extends Exception {
  @Sensitive(parts = true) String name;
  @Sensitive(value = Mask.EMAIL, parts = true) String email;
  @Sensitive(using = Initials.class, parts = true) String friend;
  @PersonName String host;
  @Sensitive List<String> rooms;
  @Sensitive(parts = true) Map<String, String> others;
  @ErrorAttribute String city;
  Home home;

  @ErrorAttribute
  Home home() {
    return home;
  }

  String street() {
    return "";
  }

  static final class Home {
    @Sensitive(parts = true) String street;
  }
}
