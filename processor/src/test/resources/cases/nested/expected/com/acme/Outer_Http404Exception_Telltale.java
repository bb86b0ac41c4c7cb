package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Outer.Http404Exception} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Outer_Http404Exception_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Outer_Http404Exception_Telltale INSTANCE = new Outer_Http404Exception_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("HTTP", 404)
      .title("Http 404")
      .build();

  private Outer_Http404Exception_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Outer.Http404Exception.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }
}
