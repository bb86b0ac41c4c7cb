package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.UUID;

class Masks extends Exception {
  @Sensitive boolean pregnant; // expect: low-entropy
  @Sensitive(Mask.DROP) Boolean employed; // expect: low-entropy
  @Sensitive(Mask.HASH) char grade; // expect: low-entropy
  @Sensitive(Mask.LAST_FOUR) Plan plan; // expect: low-entropy

  @Sensitive(Mask.LAST_FOUR) char[] card; // expect: unused-mask
  @Sensitive(Mask.LAST_FOUR) boolean flag; // expect: unused-mask
  @Sensitive(Mask.EMAIL) UUID session; // expect: unused-mask
  @Sensitive(Mask.EMAIL) long account; // expect: unused-mask

  @Sensitive(Mask.LAST_FOUR) UUID order;
  @Sensitive(Mask.LAST_FOUR) long number;
  @Sensitive char[] pin;

  enum Plan {
    BRONZE,
    GOLD
  }
}
