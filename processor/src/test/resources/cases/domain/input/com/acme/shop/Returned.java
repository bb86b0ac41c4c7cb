package com.acme.shop;

import com.acme.base.BaseException;
import io.telltale.annotations.ErrorCode;

@ErrorCode(5)
public class Returned extends BaseException {}
