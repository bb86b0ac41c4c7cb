package com.acme;

import io.telltale.annotations.Sensitive;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

class Words extends Exception {
  @Sensitive(parts = true)
  long account; // expect: unused-parts

  @Sensitive(parts = true)
  UUID session; // expect: unused-parts

  @Sensitive(parts = true)
  LocalDate born; // expect: unused-parts

  @Sensitive(parts = true)
  char[] pin; // expect: unused-parts

  @Sensitive(parts = true)
  boolean gone; // expect: low-entropy

  @Sensitive(parts = true)
  Date day; // expect: unused-parts

  @Sensitive(parts = true)
  List<Integer> numbers; // expect: unused-parts

  @Sensitive(parts = true)
  List<? extends Number> more; // expect: unused-parts

  @Sensitive(parts = true)
  Optional<UUID> token; // expect: unused-parts

  @Sensitive(parts = true)
  OptionalLong limit; // expect: unused-parts

  @Sensitive(parts = true)
  Map<String, LocalDate> births; // expect: unused-parts

  @Sensitive(parts = true)
  int[] digits; // expect: unused-parts

  @Sensitive(parts = true)
  UUID[] ids; // expect: unused-parts

  @Sensitive(parts = true)
  Set<Optional<Long>> nested; // expect: unused-parts

  @Sensitive(parts = false)
  long number;

  @Sensitive(parts = true)
  String name;

  @Sensitive(parts = true)
  List<String> guests;

  @Sensitive(parts = true)
  Object anything;

  @Sensitive(parts = true)
  Optional<String> nick;

  @Sensitive(parts = true)
  Map<Integer, String> rooms;

  @Sensitive(parts = true)
  List<?> things;

  @Sensitive(parts = true)
  String[] lines;

  @Sensitive(parts = true)
  InetAddress host;
}
