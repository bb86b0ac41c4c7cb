package io.telltale.index;

import io.telltale.runtime.spi.ErrorIndex;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Leads compilers to the registry {@code com.acme.shop.TelltaleErrors_4e82f00a}. Nothing loads it at run time.
 */
@Generated("io.telltale.processor.RegistryProcessor")
@TelltaleGenerated(format = 1)
@ErrorIndex.Pointer("com.acme.shop.TelltaleErrors_4e82f00a")
final class com_acme_shop_TelltaleErrors_14e82f00a {
  private com_acme_shop_TelltaleErrors_14e82f00a() {
  }
}
