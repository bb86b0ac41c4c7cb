package io.telltale.index;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Leads compilers to the registry {@code acme_orders.TelltaleErrors}. Nothing loads it at run time.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("acme_orders.TelltaleErrors")
final class acme_1orders_TelltaleErrors {
  private acme_1orders_TelltaleErrors() {
  }
}
