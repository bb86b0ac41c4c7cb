package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ConstantFacts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Orders.NamedException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Orders_NamedException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Orders_NamedException_Telltale INSTANCE = new Orders_NamedException_Telltale();

  private static final Facts FACTS = new Facts();

  private static final ErrorIdentity FIRST_IDENTITY = FACTS.of(Orders.Named.FIRST, ErrorIdentity.builder("DEFAULT", 301)
      .title("First"));

  private Orders_NamedException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Orders.NamedException.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    Orders.Named source = ((Orders.NamedException) error).named;
    if (source == null) {
      return null;
    }
    switch (source) {
      case FIRST:
        return FIRST_IDENTITY;
      default:
        return null;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.singletonList(FIRST_IDENTITY);
  }

  /**
   * What a constant says of itself.
   */
  private static final class Facts extends ConstantFacts<Orders.Named> {
    private Facts() {
      super(null, "name()");
    }

    @Override
    protected String title(Orders.Named constant) {
      return constant.name();
    }
  }
}
