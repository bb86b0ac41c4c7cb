package org.older;

/** Stands for what an earlier processor wrote, which did not say what it could not read. */
public final class Older_Telltale {}
