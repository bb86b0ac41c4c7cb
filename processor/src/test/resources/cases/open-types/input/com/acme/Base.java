package com.acme;

/** It has no writer: that of the class below reads what it has. */
abstract class Base extends Exception {
  protected Object[] arguments;
  private Object source;

  public Object getSource() {
    return source;
  }
}
