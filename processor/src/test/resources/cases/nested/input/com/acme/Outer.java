package com.acme;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;
import io.telltale.annotations.SpanStatus;

@ErrorDomain(value = "OUTER", from = 10, to = 19)
class Outer {

  @ErrorCode(value = 10, name = "NOT_FOUND", type = "https://acme.example/problems/10", help = "https://acme.example/10", spanStatus = SpanStatus.ERROR)
  static class NotFoundException extends RuntimeException {}

  @ErrorCode(value = 11, message = "Say \"hello\" to {{all}}\n")
  protected class InnerException extends Error {}

  @ErrorCode(value = 404, domain = "HTTP")
  static class Http404Exception extends RuntimeException {}
}
