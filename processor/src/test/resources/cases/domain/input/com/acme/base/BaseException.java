package com.acme.base;

import io.telltale.annotations.ErrorDomain;

@ErrorDomain("BASE")
public class BaseException extends Exception {}
