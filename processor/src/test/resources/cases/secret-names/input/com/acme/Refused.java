package com.acme;

import io.telltale.annotations.ErrorAttribute;

@SuppressWarnings("telltale:secret-name")
class Refused extends Exception {
  @ErrorAttribute String password;
  @ErrorAttribute long ssn;
  @ErrorAttribute String userId;
}
