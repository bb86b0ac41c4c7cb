package com.acme;

/** A class that hides one of java.lang. */
public class String {}
