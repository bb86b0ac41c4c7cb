package io.telltale.index;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Leads compilers to the registry {@code com.acme.TelltaleErrors_9c721407}. Nothing loads it at run time.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.TelltaleErrors_9c721407")
final class com_acme_TelltaleErrors_19c721407 {
  private com_acme_TelltaleErrors_19c721407() {
  }
}
