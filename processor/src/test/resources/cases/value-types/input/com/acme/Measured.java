package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Members only: no code, every type that has an attribute. */
public class Measured extends Exception {
  enum Kind {
    SMALL,
    LARGE
  }

  @ErrorAttribute byte aByte;
  @ErrorAttribute short aShort;
  @ErrorAttribute int anInt;
  @ErrorAttribute long aLong;
  @ErrorAttribute Byte boxedByte;
  @ErrorAttribute Short boxedShort;
  @ErrorAttribute Integer boxedInt;
  @ErrorAttribute Long boxedLong;
  @ErrorAttribute float aFloat;
  @ErrorAttribute double aDouble;
  @ErrorAttribute Float boxedFloat;
  @ErrorAttribute Double boxedDouble;
  @ErrorAttribute boolean flag;
  @ErrorAttribute Boolean boxedFlag;
  @ErrorAttribute char letter;
  @ErrorAttribute Character boxedLetter;
  @ErrorAttribute String text;
  @ErrorAttribute CharSequence characters;
  @ErrorAttribute StringBuilder builder;
  @ErrorAttribute Kind kind;
  @ErrorAttribute UUID id;
  @ErrorAttribute BigDecimal price;
  @ErrorAttribute URI link;
  @ErrorAttribute Instant when;
  @ErrorAttribute Locale locale;
  @Sensitive(Mask.REDACT) int pin;
  @Sensitive(Mask.HASH) long account;
  @Sensitive(Mask.DROP) LocalDate born;
}
