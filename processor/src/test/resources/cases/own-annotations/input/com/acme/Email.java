package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** Sensitive wherever it stands. */
@Sensitive(Mask.EMAIL)
public record Email(String address) {}
