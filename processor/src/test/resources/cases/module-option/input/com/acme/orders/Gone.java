package com.acme.orders;

import io.telltale.annotations.ErrorCode;

@ErrorCode(1)
public class Gone extends Exception {}
