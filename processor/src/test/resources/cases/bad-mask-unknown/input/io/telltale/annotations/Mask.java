package io.telltale.annotations;

/** A mask that a later version of the annotations has. */
public enum Mask {
  DROP,
  REDACT,
  FIRST_SIX
}
