package com.acme;

import io.telltale.annotations.Sensitive;

/** May stand anywhere. */
@Sensitive
public @interface Secret {}
