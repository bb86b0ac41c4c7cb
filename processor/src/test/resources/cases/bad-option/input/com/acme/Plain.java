package com.acme;

import io.telltale.annotations.ErrorCode;

@ErrorCode(1)
class Plain extends Exception {}
