package org.older;

import io.telltale.annotations.ErrorCode;
import org.lib.LibraryException;

@ErrorCode(9)
public class Older extends LibraryException {}
