package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ConstantFacts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link ShopException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class ShopException_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final ShopException_Telltale INSTANCE = new ShopException_Telltale();

  private static final AttributeKey<String> OPENING = AttributeKey.stringKey("error.detail.opening");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 1)
      .title("Shop")
      .build();

  private static final Facts FACTS = new Facts();

  private static final ErrorIdentity SOLD_OUT_IDENTITY = FACTS.of(ShopError.SOLD_OUT, ErrorIdentity.builder("SHOP", 101)
      .title("Sold out"));

  private static final ErrorIdentity CLOSED_IDENTITY = FACTS.of(ShopError.CLOSED, ErrorIdentity.builder("SHOP", 102)
      .name("SHOP_CLOSED")
      .title("Closed"));

  private ShopException_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return ShopException.class;
  }

  @Override
  public ErrorIdentity identity(Throwable error) {
    ShopError source = ((ShopException) error).error;
    if (source == null) {
      return IDENTITY;
    }
    switch (source) {
      case SOLD_OUT:
        return SOLD_OUT_IDENTITY;
      case CLOSED:
        return CLOSED_IDENTITY;
      default:
        return IDENTITY;
    }
  }

  @Override
  public List<ErrorIdentity> identities() {
    return Collections.unmodifiableList(Arrays.asList(IDENTITY, SOLD_OUT_IDENTITY, CLOSED_IDENTITY));
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    ShopException exception = (ShopException) error;
    out.putString(OPENING, exception.opening);
  }

  @Override
  public boolean mayHoldSecrets() {
    return false;
  }

  @Override
  public String message(ErrorIdentity identity, MemberTexts members) {
    if (identity == CLOSED_IDENTITY) {
      return "Closed until " + members.get(OPENING);
    }
    return null;
  }

  /**
   * What a constant says of itself.
   */
  private static final class Facts extends ConstantFacts<ShopError> {
    private Facts() {
      super("getHttpStatus()", "label");
    }

    @Override
    protected Integer status(ShopError constant) {
      return constant.getHttpStatus();
    }

    @Override
    protected String title(ShopError constant) {
      return constant.label;
    }
  }
}
