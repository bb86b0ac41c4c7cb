package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;

@ErrorCode(value = 1, message = "{identity} of {instance}")
public class Mask extends Exception {
  @Sensitive final java.lang.String identity = "";
  @ErrorAttribute final java.lang.String instance = "";
}
