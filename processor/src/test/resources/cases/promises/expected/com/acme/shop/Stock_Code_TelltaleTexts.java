package com.acme.shop;

import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * What the comments of {@code com.acme.shop.Stock.Code} say. Nothing loads it at run time.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts({
    @ErrorTexts.Entry(constant = "SOLD_OUT", summary = "Nothing is left.", description = "order --later"),
    @ErrorTexts.Entry(constant = "SIZE", summary = "Gr\u00f6\u00dfe unbekannt.", description = "tag and a lone { brace, \u00a9 &copy; &nope;")
})
final class Stock_Code_TelltaleTexts {
  private Stock_Code_TelltaleTexts() {
  }
}
