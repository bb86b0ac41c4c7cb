package com.acme.base;

import io.telltale.annotations.ErrorDomain;

@ErrorDomain(name = "BASE")
public class BaseException extends Exception {}
