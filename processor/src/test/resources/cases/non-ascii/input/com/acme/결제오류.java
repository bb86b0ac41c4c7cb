package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;

@ErrorCode(value = 1, title = "결제 실패 \\ 😀", message = "한도 {limit} 초과\\é")
class 결제오류 extends Exception {
  @ErrorAttribute("limit")
  long 한도;
}
