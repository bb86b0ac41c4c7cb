package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

@Sensitive(Mask.LAST_FOUR)
public @interface CardNumber {}
