package com.acme;

import io.telltale.annotations.ErrorAttribute;

@ErrorAttribute
public @interface Shown {}
