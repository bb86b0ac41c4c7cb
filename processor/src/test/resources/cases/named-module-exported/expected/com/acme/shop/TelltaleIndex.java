package com.acme.shop;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Leads compilers to the registry {@code com.acme.shop.TelltaleErrors}. Nothing loads it at run time.
 */
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.shop.TelltaleErrors")
final class TelltaleIndex {
  private TelltaleIndex() {
  }
}
