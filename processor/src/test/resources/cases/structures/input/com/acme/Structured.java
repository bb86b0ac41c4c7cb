package com.acme;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Members that hold several values, or none. */
public class Structured extends Exception {
  @ErrorAttribute List<String> texts;
  @ErrorAttribute Set<? extends Integer> numbers;
  @ErrorAttribute Collection<Double> ratios;
  @ErrorAttribute EnumSet<TimeUnit> units;
  @ErrorAttribute List<?> anything;
  @ErrorAttribute List<List<UUID>> nested;
  @ErrorAttribute int[] ints;
  @ErrorAttribute boolean[] truths;
  @ErrorAttribute String[] array;
  @ErrorAttribute float[][] matrix;

  @ErrorAttribute(inReply = true)
  Map<String, Object> details;

  @ErrorAttribute Optional<String> nick;
  @ErrorAttribute Optional<Integer> count;
  @ErrorAttribute OptionalInt port;
  @ErrorAttribute Optional<List<String>> tags;
  @Sensitive(Mask.EMAIL) List<String> emails;
  @Sensitive Map<String, String> form;
  @Sensitive long[] accounts;
  @Sensitive Optional<String> pin;
  @Sensitive char[] password;
  @Sensitive byte[] key;
}
