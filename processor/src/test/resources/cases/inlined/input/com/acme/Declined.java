package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import org.lib.LibraryException;

@ErrorCode(value = 3, message = "{card} declined by {bank}")
public class Declined extends LibraryException {
  @ErrorAttribute final String bank = "";
}
