package com.acme.shop;

import io.telltale.annotations.ErrorCode;

@ErrorCode(value = 100, message = "Sold out")
public class SoldOut extends Exception {}
