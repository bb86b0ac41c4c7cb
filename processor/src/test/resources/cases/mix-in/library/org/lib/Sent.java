package org.lib;

import java.util.List;

/** Holds objects of any class. */
public class Sent extends Exception {
  private final Object payload = "";
  private final Object key = "";
  private final List<Object> all = List.of();

  public Object getPayload() {
    return payload;
  }

  public Object getKey() {
    return key;
  }

  public List<Object> getAll() {
    return all;
  }
}
