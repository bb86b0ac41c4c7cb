package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ConstantFacts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Orders.Facts} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Orders_Facts_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Orders_Facts_Telltale INSTANCE = new Orders_Facts_Telltale();

  private static final Facts FACTS = new Facts();

  private static final ErrorIdentity UNKNOWN_IDENTITY = FACTS.of(Orders.OrderError.UNKNOWN, ErrorIdentity.builder("DEFAULT", 201)
      .title("No such order"));

  private static final ErrorIdentity CLOSED_IDENTITY = FACTS.of(Orders.OrderError.CLOSED, ErrorIdentity.builder("DEFAULT", 202)
      .title("Closed"));

  private Orders_Facts_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Orders.Facts.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    Orders.OrderError source = ((Orders.Facts) error).error();
    if (source == null) {
      return null;
    }
    switch (source) {
      case UNKNOWN:
        return UNKNOWN_IDENTITY;
      case CLOSED:
        return CLOSED_IDENTITY;
      default:
        return null;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.unmodifiableList(Arrays.asList(UNKNOWN_IDENTITY, CLOSED_IDENTITY));
  }

  /**
   * What a constant says of itself.
   */
  private static final class Facts extends ConstantFacts<Orders.OrderError> {
    private Facts() {
      super("status()", null);
    }

    @Override
    protected Integer status(Orders.OrderError constant) {
      return constant.status();
    }
  }
}
