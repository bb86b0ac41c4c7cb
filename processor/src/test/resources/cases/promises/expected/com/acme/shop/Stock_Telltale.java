package com.acme.shop;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Stock} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Stock_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Stock_Telltale INSTANCE = new Stock_Telltale();

  private static final ErrorIdentity SOLD_OUT_IDENTITY = ErrorIdentity.builder("STOCK", 1)
      .title("Sold out")
      .retryAfter(60)
      .build();

  private static final ErrorIdentity LOST_IDENTITY = ErrorIdentity.builder("STOCK", 2)
      .title("Lost")
      .build();

  private static final ErrorIdentity SIZE_IDENTITY = ErrorIdentity.builder("STOCK", 3)
      .title("Size")
      .build();

  private Stock_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Stock.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    Stock.Code source = ((Stock) error).code;
    if (source == null) {
      return null;
    }
    switch (source) {
      case SOLD_OUT:
        return SOLD_OUT_IDENTITY;
      case LOST:
        return LOST_IDENTITY;
      case SIZE:
        return SIZE_IDENTITY;
      default:
        return null;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.unmodifiableList(Arrays.asList(SOLD_OUT_IDENTITY, LOST_IDENTITY, SIZE_IDENTITY));
  }
}
