package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Near extends Exception {
  @Sensitive private String mEmail; // expect: no-accessor
  @Sensitive private String _phone; // expect: malformed-name, no-accessor
  @Sensitive private String eMail; // expect: no-accessor
  @Sensitive private String xAxis; // expect: no-accessor
  @Sensitive private String card; // expect: no-accessor
  @Sensitive private String pin; // expect: no-accessor
  @ErrorAttribute private String order; // expect: no-accessor
  @ErrorAttribute private String item; // expect: no-accessor
  @ErrorAttribute private String message; // expect: reserved-name
  @ErrorAttribute long 금액; // expect: malformed-name

  String getEmail() {
    return mEmail;
  }

  String getPhone() {
    return _phone;
  }

  String geteMail() {
    return eMail;
  }

  String getxAxis() {
    return xAxis;
  }

  private String getCard() {
    return card;
  }

  static String pin() {
    return "";
  }

  String getOrder(int position) {
    return order;
  }

  int item() {
    return 0;
  }
}
