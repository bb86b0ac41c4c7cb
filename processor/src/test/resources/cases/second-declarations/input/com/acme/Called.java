package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

class Called extends Exception {
  @Sensitive(Mask.LAST_FOUR) String card;
  @Sensitive private String phone;
  @ErrorAttribute String tenant;

  @ErrorAttribute
  String getCard() {
    return "**" + card.substring(12);
  }

  @ErrorAttribute
  String getPhone() {
    return phone;
  }

  @Sensitive
  String phone() {
    return phone;
  }

  @ErrorAttribute
  String getTenant() {
    return tenant;
  }
}
