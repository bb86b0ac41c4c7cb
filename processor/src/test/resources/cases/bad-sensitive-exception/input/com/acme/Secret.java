package com.acme;

import io.telltale.annotations.Sensitive;

@Sensitive // expect: invalid-accessor
class Secret extends Exception {}
