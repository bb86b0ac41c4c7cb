package com.acme;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Declined.BelowOlder} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
public final class Declined_BelowOlder_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Declined_BelowOlder_Telltale INSTANCE = new Declined_BelowOlder_Telltale();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 4)
      .title("Below older")
      .build();

  private Declined_BelowOlder_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Declined.BelowOlder.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
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
