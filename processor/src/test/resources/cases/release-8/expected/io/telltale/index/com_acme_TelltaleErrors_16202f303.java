package io.telltale.index;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;

/**
 * Leads compilers to the registry {@code com.acme.TelltaleErrors_6202f303}. Nothing loads it at run time.
 */
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.TelltaleErrors_6202f303")
final class com_acme_TelltaleErrors_16202f303 {
  private com_acme_TelltaleErrors_16202f303() {
  }
}
