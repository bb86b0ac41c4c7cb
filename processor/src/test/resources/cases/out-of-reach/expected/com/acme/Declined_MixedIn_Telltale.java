package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;
import org.lib.LibraryException;

/**
 * Knows what {@link LibraryException} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Declined_MixedIn_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_MixedIn_Telltale INSTANCE = new Declined_MixedIn_Telltale();

  private static final AttributeKey<String> READABLE = AttributeKey.stringKey("error.detail.readable");

  private static final AttributeKey<String> SORT = AttributeKey.stringKey("error.detail.sort");

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 3)
      .title("Library")
      .build();

  private Declined_MixedIn_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return LibraryException.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    LibraryException exception = (LibraryException) error;
    out.putSensitive(READABLE, Mask.REDACT, exception.readable);
    out.putSensitive(SORT, Mask.REDACT, exception.sort);
    out.leaveOutOfReach("org.lib.LibraryException", "card");
    out.leaveOutOfReach("org.lib.LibraryException", "inPackage");
    out.leaveOutOfReach("org.lib.LibraryException", "iban");
    out.leaveOutOfReach("org.lib.LibraryException", "ibans");
    out.leaveOutOfReach("org.lib.LibraryException", "accessToken");
    out.leaveOutOfReach("org.lib.LibraryException", "closed");
    out.leaveOutOfReach("org.lib.LibraryException", "number");
    out.leaveOutOfReach("org.lib.LibraryException", "customer");
  }
}
