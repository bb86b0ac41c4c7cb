package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;

class Strict extends Exception {
  @ErrorAttribute String password; // expect: secret-name

  @SuppressWarnings("telltale")
  @ErrorAttribute
  String email; // expect: personal-name

  @ErrorAttribute String user_id;
  @Sensitive String phone;
}
