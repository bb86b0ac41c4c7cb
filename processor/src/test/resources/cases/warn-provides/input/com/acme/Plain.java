package com.acme;

@io.telltale.annotations.ErrorCode(1)
class Plain extends Exception {}
