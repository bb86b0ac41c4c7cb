package com.acme;

import io.telltale.annotations.Sensitive;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class Words extends Exception {
  @Sensitive(parts = true) long account; // expect: unused-parts
  @Sensitive(parts = true) UUID session; // expect: unused-parts
  @Sensitive(parts = true) LocalDate born; // expect: unused-parts
  @Sensitive(parts = true) char[] pin; // expect: unused-parts
  @Sensitive(parts = true) boolean gone; // expect: low-entropy

  @Sensitive(parts = false) long number;
  @Sensitive(parts = true) String name;
  @Sensitive(parts = true) List<String> guests;
  @Sensitive(parts = true) Object anything;
}
