package com.acme;

import io.telltale.annotations.Sensitive;

@Sensitive
@interface CardNumber {}
