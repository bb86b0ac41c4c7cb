package com.acme;

import io.telltale.annotations.Sensitive;

@Sensitive(parts = true)
@interface PersonName {}
