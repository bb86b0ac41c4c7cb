package com.acme;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorTexts;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.TelltaleGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Knows what {@link Guest} tells a trace.
 */
@Generated("io.telltale.processor.WriterProcessor")
@TelltaleGenerated(format = 1)
@ErrorTexts(@ErrorTexts.Entry(summary = "The words of its values are looked for as well."))
public final class Guest_Telltale implements ErrorWriter {
  /**
   * The only one.
   */
  public static final Guest_Telltale INSTANCE = new Guest_Telltale();

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("error.detail.name");

  private static final AttributeKey<String> EMAIL = AttributeKey.stringKey("error.detail.email");

  private static final AttributeKey<String> FRIEND = AttributeKey.stringKey("error.detail.friend");

  private static final AttributeKey<String> HOST = AttributeKey.stringKey("error.detail.host");

  private static final AttributeKey<List<String>> ROOMS = AttributeKey.stringArrayKey("error.detail.rooms");

  private static final AttributeKey<List<String>> OTHERS = AttributeKey.stringArrayKey("error.detail.others");

  private static final AttributeKey<String> CITY = AttributeKey.stringKey("error.detail.city");

  private static final AttributeKey<String> HOME_STREET = AttributeKey.stringKey("error.detail.home.street");

  private static final Masker FRIEND_MASKER = new Initials();

  private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("DEFAULT", 201)
      .title("Guest")
      .build();

  private Guest_Telltale() {
  }

  @Override
  public Class<? extends Throwable> type() {
    return Guest.class;
  }

  @Override
  public ErrorIdentity constantIdentity() {
    return IDENTITY;
  }

  @Override
  public void write(Throwable error, MemberSink out) {
    Guest exception = (Guest) error;
    if (exception.getClass() != Guest.class) {
      out.readThrough(exception, Guest.class, "home");
    }
    out.putSensitive(NAME, Mask.REDACT, exception.name);
    out.searchWords(NAME);
    out.putSensitive(EMAIL, Mask.EMAIL, exception.email);
    out.searchWords(EMAIL);
    out.putSensitive(FRIEND, FRIEND_MASKER, exception.friend);
    out.searchWords(FRIEND);
    out.putSensitive(HOST, Mask.REDACT, exception.host);
    out.searchWords(HOST);
    out.putSensitiveList(ROOMS, Mask.REDACT, exception.rooms);
    out.putSensitiveList(OTHERS, Mask.REDACT, exception.others);
    out.searchWords(OTHERS);
    out.putString(CITY, exception.city);
    Guest.Home home = exception.home();
    if (home != null) {
      out.putSensitive(HOME_STREET, Mask.REDACT, home.street);
      out.searchWords(HOME_STREET);
    }
  }
}
