package com.acme.shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Retry;

/** Carries a code. */
public class Stock extends Exception {
  /** Codes of the stock. */
  public enum Code {
    /**
     * Nothing is left.
     *
     * <pre>
     *   order --later
     * </pre>
     */
    @ErrorCode(value = 1, domain = "STOCK", retry = Retry.AFTER, retryAfterSeconds = 60)
    @ErrorRemedy("Wait for the next delivery.")
    SOLD_OUT,
    /** */
    @ErrorCode(value = 2, domain = "STOCK", deprecated = true)
    LOST,
    /** Größe unbekannt. {@unknown tag} and a lone { brace, &#169; &copy; &nope; */
    @ErrorCode(value = 3, domain = "STOCK")
    SIZE
  }

  @ErrorSource Code code;
}
