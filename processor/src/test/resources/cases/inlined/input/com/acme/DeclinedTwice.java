package com.acme;

import io.telltale.annotations.ErrorCode;

@ErrorCode(4)
public class DeclinedTwice extends Declined {}
