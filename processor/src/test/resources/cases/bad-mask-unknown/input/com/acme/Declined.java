package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

class Declined extends Exception {
  @Sensitive(Mask.FIRST_SIX) // expect: unknown-mask
  String card;

  @Sensitive(Mask.DROP)
  String holder;
}
