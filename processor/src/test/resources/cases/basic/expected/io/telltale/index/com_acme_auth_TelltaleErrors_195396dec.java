package io.telltale.index;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Leads compilers to the registry {@code com.acme.auth.TelltaleErrors_95396dec}. Nothing loads it at run time.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.auth.TelltaleErrors_95396dec")
final class com_acme_auth_TelltaleErrors_195396dec {
  private com_acme_auth_TelltaleErrors_195396dec() {
  }
}
