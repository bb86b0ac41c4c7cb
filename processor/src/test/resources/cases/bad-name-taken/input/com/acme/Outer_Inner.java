package com.acme;

import io.telltale.annotations.ErrorCode;

@ErrorCode(2)
class Outer_Inner extends Exception {} // expect: name-taken
