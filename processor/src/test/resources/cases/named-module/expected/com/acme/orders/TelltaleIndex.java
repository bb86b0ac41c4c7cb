package com.acme.orders;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Leads compilers to the registry {@code com.acme.orders.TelltaleErrors}. Nothing loads it at run time.
 */
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.orders.TelltaleErrors")
final class TelltaleIndex {
  private TelltaleIndex() {
  }
}
