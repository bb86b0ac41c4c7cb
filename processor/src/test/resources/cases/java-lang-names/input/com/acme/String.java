package com.acme;

/** Called like one of java.lang. */
class String {}
