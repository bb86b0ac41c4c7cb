package org.lib;

public class Seen extends Hidden {
  public String tenant;
}
