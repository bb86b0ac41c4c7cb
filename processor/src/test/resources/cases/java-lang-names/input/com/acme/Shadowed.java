package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 1, message = "for {tenant} and {count}")
class Shadowed extends java.lang.Exception {
  @ErrorAttribute java.lang.String tenant;
  @ErrorAttribute int count;
  @ErrorAttribute double share;
  @ErrorAttribute boolean open;
  @Sensitive long account;
}
